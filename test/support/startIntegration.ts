import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import startDynamoDB from './startDynamoDB.ts';

const root = join(import.meta.dirname, '../..');

/** Jest's global setup of the integration tests: an engine, and the assembly that deploys, synthesized once. */
export default async function startIntegration(): Promise<void> {
  const directory = join(root, 'build/integration/cdk.out');
  const synthesized = promisify(execFile)(join(root, 'node_modules/.bin/tsx'), ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CDK_OUTDIR: directory },
  });
  await Promise.all([startDynamoDB(), synthesized]);
  process.env['TEST_ASSEMBLY'] = directory;
}
