import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BudgetApiStack } from '../../infra/budgetApiStack.ts';
import { readProjectSources } from '../../infra/projectSources.ts';
import type { ProjectSources } from '../../infra/projectSources.ts';
import { readSettings } from '../../infra/settings.ts';
import { aProject } from './aProject.ts';
import { repository } from './sourceFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const { context } = JSON.parse(readFileSync(join(repository, 'cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

/** What one synthesis made, in a temporary folder. */
export interface Synthesis {
  readonly template: Template;
  /** The `cdk.out`. */
  readonly assembly: string;
  readonly sources: ProjectSources;
}

/**
 * Synthesizes a project with the feature flags of cdk.json.
 * @param settings - those that differ from their defaults
 * @param root - the sound little project by default
 */
export async function synthesize(settings: Record<string, unknown> = {}, root = aProject()): Promise<Synthesis> {
  const output = temporaryFolder('synth');
  const assembly = join(output, 'cdk.out');
  const app = new App({ context, analyticsReporting: false, outdir: assembly });
  const read = readSettings((name) => settings[name]);
  const sources = await readProjectSources(root, output);
  return { template: Template.fromStack(new BudgetApiStack(app, read, sources)), assembly, sources };
}

/** The template alone. */
export async function aTemplate(settings: Record<string, unknown> = {}, root = aProject()): Promise<Template> {
  return (await synthesize(settings, root)).template;
}

/** Synthesizing takes a second or two, and more on a busy machine. */
export const synthesisTime = 60_000;
