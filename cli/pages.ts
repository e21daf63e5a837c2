import { buildDashboard } from '../dashboard/build.ts';
import { buildExplorer } from '../explorer/build.ts';

for (const folder of [await buildDashboard(), await buildExplorer()]) process.stdout.write(`${folder}\n`);
