import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PipelineResolverFiles, PipelineStepFile, UnitResolverFile } from './fieldResolver.ts';

/** https://docs.aws.amazon.com/general/latest/gr/appsync.html */
const mostSteps = 10;

/** @throws Error naming the path when it is not `<field>.<dataSource>.ts` */
export function readUnit(path: string, typeName: string, dataSources: readonly string[]): UnitResolverFile {
  const match = /^([_A-Za-z]\w*)\.(\w+)\.ts$/.exec(basename(path));
  const [, fieldName, dataSource] = match ?? [];
  if (fieldName === undefined || dataSource === undefined) {
    throw new Error(`${path}: a resolver file is named <field>.<dataSource>.ts`);
  }
  requireDataSource(path, dataSource, dataSources);
  return { kind: 'unit', typeName, fieldName, dataSource, path };
}

/** @throws Error naming the path when it is not a folder of steps `<n>-<step>.<dataSource>.ts`, numbered from 1 */
export function readPipeline(path: string, typeName: string, dataSources: readonly string[]): PipelineResolverFiles {
  const names = readdirSync(path).sort();
  const steps = names
    .filter((name) => name !== 'index.ts')
    .map((name) => readStep(join(path, name), dataSources))
    .sort((a, b) => a.number - b.number);
  requireSteps(path, steps);
  return {
    kind: 'pipeline',
    typeName,
    fieldName: basename(path),
    path,
    index: names.includes('index.ts') ? join(path, 'index.ts') : undefined,
    steps: steps.map(({ name, dataSource, path: file }) => ({ name, dataSource, path: file })),
  };
}

interface NumberedStep extends PipelineStepFile {
  readonly number: number;
}

function readStep(path: string, dataSources: readonly string[]): NumberedStep {
  const match = /^(\d+)-([A-Za-z]\w*)\.(\w+)\.ts$/.exec(basename(path));
  const [, number, name, dataSource] = match ?? [];
  if (name === undefined || dataSource === undefined) {
    throw new Error(`${path}: a step of a pipeline is named <n>-<step>.<dataSource>.ts`);
  }
  requireDataSource(path, dataSource, dataSources);
  return { number: Number(number), name, dataSource, path };
}

function requireSteps(path: string, steps: readonly NumberedStep[]): void {
  if (steps.length === 0) throw new Error(`${path}: a pipeline needs at least one step <n>-<step>.<dataSource>.ts`);
  if (steps.length > mostSteps) {
    throw new Error(`${path}: a pipeline has at most ${mostSteps} steps, this one has ${steps.length}`);
  }
  const numbers = steps.map((step) => step.number);
  if (numbers.some((number, index) => number !== index + 1)) {
    throw new Error(`${path}: the steps are numbered ${numbers.join(', ')}, but it must be 1 to ${steps.length}`);
  }
  const twice = steps.find((step, index) => steps.findIndex((other) => other.name === step.name) !== index);
  if (twice) throw new Error(`${path}: two steps are named "${twice.name}"`);
}

function requireDataSource(path: string, name: string, dataSources: readonly string[]): void {
  if (dataSources.includes(name)) return;
  throw new Error(`${path}: no data source "${name}" (there are: ${dataSources.join(', ')})`);
}
