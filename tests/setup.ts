import fc from 'fast-check';
import { runs, soakFactor } from './runs';

// A fixed seed in `npm test`, so that a red run is red again; a fresh one in a soak. fast-check prints the seed of a failure.
fc.configureGlobal(soakFactor > 0 ? { numRuns: runs(100) } : { seed: 20261121 });
