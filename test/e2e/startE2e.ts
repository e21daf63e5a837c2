import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPages } from '../../local/pages.ts';
import startDynamoDB from '../support/startDynamoDB.ts';
import { provisionBrowser } from './provisionBrowser.ts';

const root = join(import.meta.dirname, '../..');

/** Jest's global setup of the browser tests: a browser, an engine, the assembly that deploys, and the built pages. */
export default async function startE2e(): Promise<void> {
  provisionBrowser();
  const directory = join(root, 'build/e2e/cdk.out');
  const synthesized = promisify(execFile)(join(root, 'node_modules/.bin/tsx'), ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CDK_OUTDIR: directory },
  });
  await Promise.all([startDynamoDB(), synthesized]);
  process.env['TEST_ASSEMBLY'] = directory;
  const { dashboard, explorer } = await buildPages();
  process.env['TEST_DASHBOARD'] = dashboard;
  process.env['TEST_EXPLORER'] = explorer;
}
