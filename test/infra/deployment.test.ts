import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, visit } from 'graphql';
import { readAssembly } from '../../emulator/src/assembly/readAssembly.ts';
import type { App } from '../../emulator/src/assembly/app.ts';
import { nameOf } from '../../infra/fieldResolver.ts';
import { publishingFields } from '../../infra/functionAccess.ts';
import { repository } from './sourceFiles.ts';
import { synthesisTime, synthesize } from './synthesize.ts';
import type { Synthesis } from './synthesize.ts';

let synthesis: Synthesis;

beforeAll(async () => {
  synthesis = await synthesize({}, repository);
}, synthesisTime);

describe('what this repository deploys, read by the local server,', () => {
  let served: App;

  beforeAll(async () => {
    served = await readAssembly(synthesis.assembly);
  });

  it('is served by the local server with every resolver', () => {
    const names = served.api.resolvers.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`);
    expect(names.sort()).toEqual(synthesis.sources.resolvers.map(nameOf).sort());
    expect(names.length).toBeGreaterThan(10);
  });

  it('is, byte for byte, the code that runs locally', () => {
    const local = served.api.resolvers
      .flatMap((resolver) => [
        resolver.code,
        ...(resolver.kind === 'PIPELINE' ? resolver.functions : []).map((one) => one.code),
      ])
      .map(({ text }) => text);
    const bundles = synthesis.sources.bundles.map(({ file }) => readFileSync(file, 'utf8'));
    expect(local.sort()).toEqual(bundles.sort());
  });
});

describe('what this repository deploys', () => {
  it('imports nothing at run time but what AppSync has built in', () => {
    for (const { file } of synthesis.sources.bundles) {
      const imported = [...readFileSync(file, 'utf8').matchAll(/\bfrom "([^"]+)"/g)].map((match) => match[1]);
      expect({
        file: basename(file),
        others: imported.filter((one) => !one?.startsWith('@aws-appsync/utils')),
      }).toEqual({
        file: basename(file),
        others: [],
      });
    }
  });

  it('publishes by all mutations that are for IAM alone, and no other', () => {
    const forIam: string[] = [];
    visit(parse(readFileSync(synthesis.sources.schemaFile, 'utf8')), {
      ObjectTypeDefinition: ({ name }) => (name.value === 'Mutation' ? undefined : false),
      FieldDefinition({ name, directives = [] }) {
        if (directives.map((one) => one.name.value).join() === 'aws_iam') forIam.push(name.value);
      },
    });
    expect(forIam.sort()).toEqual([...publishingFields].sort());
  });

  it('calls people when any of its functions fails', () => {
    const watched = Object.values(
      synthesis.template.findResources('AWS::CloudWatch::Alarm', {
        Properties: { Namespace: 'AWS/Lambda', MetricName: 'Errors' },
      }),
    ).map((alarm) => (alarm['Properties']['Dimensions'] as { Value: { Ref: string } }[])[0]?.Value.Ref);
    expect(watched.sort()).toEqual(Object.keys(synthesis.template.findResources('AWS::Lambda::Function')).sort());
  });

  it("stays well below CloudFormation's limits of 500 resources and 1 MB", () => {
    const { Resources } = synthesis.template.toJSON() as { Resources: Record<string, unknown> };
    expect(Object.keys(Resources).length).toBeLessThan(400);
    const file = join(synthesis.assembly, 'TycheBudgetApi.template.json');
    expect(readFileSync(file).byteLength).toBeLessThan(700_000);
  });
});
