import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AssemblyError } from './assemblyError.ts';
import { isRecord, parseTemplate } from './template.ts';
import type { Template } from './template.ts';

/** The files of one stack in a `cdk.out` directory. */
export interface CloudAssembly {
  readonly stackName: string;
  /** From the stack's `env`; absent for a stack that may go anywhere. */
  readonly region?: string;
  readonly accountId?: string;
  readonly template: Template;
  /** File assets: source hash → absolute path. Directories (Lambda bundles) are among them. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Artifact {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly string[];
  readonly environment: string;
}

/**
 * Reads the stack named `stack`, or else the only one with an AppSync GraphQL API. Everything is found through
 * manifest.json: the directory may hold leftovers of earlier syntheses.
 */
export async function openCloudAssembly(directory: string, stack?: string): Promise<CloudAssembly> {
  const artifacts = parseManifest(await readJson(join(directory, 'manifest.json'), directory), directory);
  const stacks = artifacts.filter((artifact) => artifact.type === 'aws:cloudformation:stack');
  const candidates: { artifact: Artifact; template: Template }[] = [];
  for (const artifact of stacks) {
    if (stack !== undefined && !namesOf(artifact).includes(stack)) continue;
    const template = await readTemplate(directory, artifact);
    if (stack !== undefined || hasGraphQLApi(template)) candidates.push({ artifact, template });
  }
  const [chosen, another] = candidates;
  if (!chosen) throw new AssemblyError(noStackMessage(directory, artifacts, stacks, stack));
  if (another) {
    const names = candidates.map(({ artifact }) => artifact.id).join(', ');
    throw new AssemblyError(`${directory} holds several stacks with a GraphQL API (${names}): name the one to serve.`);
  }
  return {
    stackName: stackNameOf(chosen.artifact),
    ...environmentOf(chosen.artifact),
    template: chosen.template,
    assets: await readAssets(directory, artifacts, chosen.artifact),
  };
}

function parseManifest(json: unknown, directory: string): Artifact[] {
  if (!isRecord(json) || !isRecord(json['artifacts'])) {
    throw new AssemblyError(`${join(directory, 'manifest.json')} lists no artifacts: synthesize the app again.`);
  }
  return Object.entries(json['artifacts']).map(([id, artifact]) => {
    const fields = isRecord(artifact) ? artifact : {};
    const dependencies: unknown[] = Array.isArray(fields['dependencies']) ? fields['dependencies'] : [];
    return {
      id,
      type: String(fields['type']),
      properties: isRecord(fields['properties']) ? fields['properties'] : {},
      dependencies: dependencies.filter((name) => typeof name === 'string'),
      environment: String(fields['environment'] ?? ''),
    };
  });
}

function namesOf(artifact: Artifact): string[] {
  return [artifact.id, stackNameOf(artifact)];
}

function stackNameOf(artifact: Artifact): string {
  const name = artifact.properties['stackName'];
  return typeof name === 'string' ? name : artifact.id;
}

function hasGraphQLApi(template: Template): boolean {
  return [...template.resources.values()].some((resource) => resource.type === 'AWS::AppSync::GraphQLApi');
}

/** `aws://<account>/<region>`, where either may be `unknown-…`. */
function environmentOf(artifact: Artifact): { accountId?: string; region?: string } {
  const [, accountId, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(artifact.environment) ?? [];
  return {
    ...(accountId && /^\d{12}$/.test(accountId) ? { accountId } : {}),
    ...(region && !region.startsWith('unknown-') ? { region } : {}),
  };
}

async function readTemplate(directory: string, artifact: Artifact): Promise<Template> {
  const file = join(directory, String(artifact.properties['templateFile']));
  return parseTemplate(await readJson(file, directory), file);
}

async function readAssets(
  directory: string,
  artifacts: readonly Artifact[],
  stack: Artifact,
): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  for (const artifact of artifacts) {
    if (artifact.type !== 'cdk:asset-manifest' || !stack.dependencies.includes(artifact.id)) continue;
    const manifest = await readJson(join(directory, String(artifact.properties['file'])), directory);
    const files = isRecord(manifest) && isRecord(manifest['files']) ? manifest['files'] : {};
    for (const [hash, file] of Object.entries(files)) {
      const source = isRecord(file) && isRecord(file['source']) ? file['source']['path'] : undefined;
      if (typeof source === 'string') assets.set(hash, join(directory, source));
    }
  }
  return assets;
}

function noStackMessage(
  directory: string,
  artifacts: readonly Artifact[],
  stacks: readonly Artifact[],
  stack?: string,
): string {
  const nested = artifacts.filter((artifact) => artifact.type === 'cdk:cloud-assembly').map((artifact) => artifact.id);
  const hint = nested.length > 0 ? ` It holds stages: point at the directory of one (${nested.join(', ')}).` : '';
  const names = stacks.map((artifact) => artifact.id).join(', ') || 'none';
  return stack === undefined
    ? `${directory} holds no stack with an AWS::AppSync::GraphQLApi (stacks: ${names}).${hint}`
    : `${directory} holds no stack ${stack} (stacks: ${names}).${hint}`;
}

async function readJson(file: string, directory: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const message = file.endsWith('manifest.json')
      ? `cdk.out not found at ${directory}: synthesize the app first (cdk synth).`
      : `${file} is missing: the assembly is incomplete, synthesize the app again (cdk synth).`;
    throw new AssemblyError(message, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AssemblyError(`${file} is not valid JSON: synthesize the app again (cdk synth).`, { cause });
  }
}
