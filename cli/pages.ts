import { buildPages, composeSite } from '../local/pages.ts';

process.stdout.write(`${await composeSite(await buildPages())}\n`);
