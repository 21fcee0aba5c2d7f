/** `npm run soak`: the property tests with long counts and fresh seeds. SOAK sets the factor over `npm test` (default 50). */
import { ensureInstalled, tool } from './run.mjs';

ensureInstalled();
const factor = process.env.SOAK ?? '50';
process.stdout.write(`Property tests with ${factor} times the runs of npm test\n`);
process.exit(tool('vitest', ['run', 'tests/property'], { SOAK: factor }) ? 0 : 1);
