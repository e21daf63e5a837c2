import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aProject } from './aProject.ts';
import { aTemplate, synthesisTime, synthesize } from './synthesize.ts';
import type { Synthesis } from './synthesize.ts';

let synthesis: Synthesis;
let template: Template;

beforeAll(async () => {
  synthesis = await synthesize();
  template = synthesis.template;
}, synthesisTime);

const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };

/** Text of the asset that a resolver or function of the template gets from S3. */
function codeOf(type: string, name: Record<string, string>): string {
  const [found] = Object.values(template.findResources(type, { Properties: name }));
  const location: string = found?.['Properties']['CodeS3Location']['Fn::Sub'];
  const asset = location.slice(location.lastIndexOf('/') + 1);
  return readFileSync(join(synthesis.assembly, `asset.${asset}`), 'utf8');
}

function bundle(name: string): string {
  const found = synthesis.sources.bundles.find((one) => one.name === name);
  return readFileSync(found?.file ?? '', 'utf8');
}

function idsOf(one: Template, type: string): string[] {
  return Object.keys(one.findResources(type)).sort();
}

describe('resolvers in the template', () => {
  it('are units on the data source that the file names', () => {
    template.hasResourceProperties('AWS::AppSync::Resolver', {
      TypeName: 'Query',
      FieldName: 'ping',
      Kind: 'UNIT',
      DataSourceName: 'none',
      Runtime: runtime,
    });
  });

  it('are pipelines of the steps in a folder, in order', () => {
    const step = (name: string) => ({
      'Fn::GetAtt': [Match.stringLikeRegexp(`^ApiMutationrename${name}`), 'FunctionId'],
    });
    template.hasResourceProperties('AWS::AppSync::Resolver', {
      TypeName: 'Mutation',
      FieldName: 'rename',
      Kind: 'PIPELINE',
      DataSourceName: Match.absent(),
      PipelineConfig: { Functions: [step('read'), step('write')] },
    });
    template.hasResourceProperties('AWS::AppSync::FunctionConfiguration', {
      Name: 'Mutation_rename_write',
      DataSourceName: 'ledger',
      Runtime: runtime,
    });
  });

  it('get their bundles byte for byte', () => {
    const resolver = (TypeName: string, FieldName: string) => codeOf('AWS::AppSync::Resolver', { TypeName, FieldName });
    expect(resolver('Query', 'ping')).toBe(bundle('Query.ping'));
    expect(resolver('Mutation', 'rename')).toBe(bundle('Mutation.rename'));
    const step = codeOf('AWS::AppSync::FunctionConfiguration', { Name: 'Mutation_rename_write' });
    expect(step).toBe(bundle('Mutation.rename.write'));
  });

  it(
    'keep their logical ids when the data source or the number of a step changes',
    async () => {
      const changed = await aTemplate(
        {},
        aProject({
          'resolvers/Query/ping.none.ts': null,
          'resolvers/Query/ping.budgets.ts': true,
          'resolvers/Mutation/rename/2-write.ledger.ts': null,
          'resolvers/Mutation/rename/1-read.budgets.ts': null,
          'resolvers/Mutation/rename/1-write.budgets.ts': true,
          'resolvers/Mutation/rename/2-read.ledger.ts': true,
        }),
      );
      for (const type of ['AWS::AppSync::Resolver', 'AWS::AppSync::FunctionConfiguration']) {
        expect(idsOf(changed, type)).toEqual(idsOf(template, type));
      }
      changed.hasResourceProperties('AWS::AppSync::Resolver', { FieldName: 'ping', DataSourceName: 'budgets' });
    },
    synthesisTime,
  );

  it('belong to the merged schema document', () => {
    template.hasResourceProperties('AWS::AppSync::GraphQLSchema', {
      Definition: Match.stringLikeRegexp('type Mutation {\n  rename\\(name: String!\\): String\n}'),
    });
  });

  it(
    'give the same template for the same files',
    async () => {
      expect((await aTemplate()).toJSON()).toEqual(template.toJSON());
    },
    synthesisTime,
  );
});
