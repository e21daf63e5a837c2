import { App } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BudgetApiStack } from './budgetApiStack.ts';
import { readProjectSources } from './projectSources.ts';
import { readSettings, settingSource } from './settings.ts';

// Run by `npm run synth` and by the CDK CLI alike, with the same result: the CLI's context file is read here as well.
const root = join(import.meta.dirname, '..');
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };

try {
  const app = new App({
    context,
    analyticsReporting: false,
    treeMetadata: false,
    outdir: process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out'),
  });
  const settings = readSettings(settingSource((name) => app.node.tryGetContext(name) as unknown, process.env));
  new BudgetApiStack(app, settings, await readProjectSources(root));
  app.synth();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
