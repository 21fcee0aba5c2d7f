/** `npm run opener`: makes docs/open-a-backup.html anew from src/opener; a unit test tells when that is due. */
import { writeFileSync } from 'node:fs';
import { buildOpener, openerFile } from '../build/opener.mjs';

writeFileSync(openerFile, await buildOpener());
