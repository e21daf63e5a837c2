import { describe, expect, it } from '@jest/globals';
import { readAssembly } from '../../src/assembly/readAssembly.ts';
import { smallTemplate, stackArtifact, withDirectory } from './writeAssembly.ts';

const plain = { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };

function read(files: Readonly<Record<string, unknown>>, stack?: string): Promise<string> {
  return withDirectory(files, async (directory) => {
    const app = await readAssembly(directory, stack === undefined ? {} : { stack });
    return app.stackName;
  });
}

function manifest(stacks: Readonly<Record<string, unknown>>) {
  return {
    artifacts: { 'Small.assets': { type: 'cdk:asset-manifest', properties: { file: 'assets.json' } }, ...stacks },
  };
}

const two = {
  'assets.json': { files: {} },
  'small.json': smallTemplate(),
  'plain.json': plain,
};

describe('the stack served', () => {
  it('is the one with a GraphQL API', async () => {
    const files = {
      ...two,
      'manifest.json': manifest({ Plain: stackArtifact('plain.json'), Small: stackArtifact('small.json') }),
    };
    expect(await read(files)).toBe('Small');
  });

  it('must be named where several have one, by artifact or by stack name', async () => {
    const renamed = stackArtifact('small.json');
    const named = { ...renamed, properties: { ...renamed.properties, stackName: 'the-second' } };
    const files = { ...two, 'manifest.json': manifest({ One: stackArtifact('small.json'), Two: named }) };
    await expect(read(files)).rejects.toThrow(/several stacks with a GraphQL API \(One, Two\): name the one to serve/);
    expect(await read(files, 'One')).toBe('One');
    expect(await read(files, 'Two')).toBe('the-second');
    expect(await read(files, 'the-second')).toBe('the-second');
  });

  it('takes account and region from the environment of the stack', async () => {
    const small = stackArtifact('small.json', 'aws://123456789012/eu-west-1');
    const files = { ...two, 'manifest.json': manifest({ Small: small }) };
    const app = await withDirectory(files, (directory) => readAssembly(directory));
    expect([app.region, app.tables[0]?.arn]).toEqual([
      'eu-west-1',
      'arn:aws:dynamodb:eu-west-1:123456789012:table/Table',
    ]);
  });
});

describe('an assembly that cannot be read says what to do', () => {
  it('when there is none', async () => {
    await expect(readAssembly('/nowhere/cdk.out')).rejects.toThrow(
      'cdk.out not found at /nowhere/cdk.out: synthesize the app first',
    );
  });

  it.each([
    ['manifest.json is cut off', { 'manifest.json': '{"artifacts":' }, /manifest\.json is not valid JSON: synthesize/],
    ['manifest.json lists nothing', { 'manifest.json': {} }, /lists no artifacts/],
    [
      'the template is missing',
      { 'manifest.json': manifest({ S: stackArtifact('gone.json') }) },
      /gone\.json is missing: .*incomplete/,
    ],
    [
      'the template has no resources',
      { 'manifest.json': manifest({ S: stackArtifact('t.json') }), 't.json': {} },
      /t\.json is not a CloudFormation template/,
    ],
    [
      'no stack has an API',
      { 'manifest.json': manifest({ Plain: stackArtifact('plain.json') }), 'plain.json': plain },
      /no stack with an AWS::AppSync::GraphQLApi \(stacks: Plain\)/,
    ],
    [
      'the stacks are inside a stage',
      { 'manifest.json': { artifacts: { 'assembly-Prod': { type: 'cdk:cloud-assembly' } } } },
      /It holds stages: .*assembly-Prod/,
    ],
    [
      'the template needs a transform',
      {
        'manifest.json': manifest({ S: stackArtifact('t.json') }),
        't.json': { ...smallTemplate(), Transform: 'AWS::Serverless' },
      },
      /uses a Transform/,
    ],
  ])('when %s', async (_, files, message) => {
    await expect(read(files)).rejects.toThrow(message);
  });

  it('when the named stack is not there', async () => {
    const files = { ...two, 'manifest.json': manifest({ Small: stackArtifact('small.json') }) };
    await expect(read(files, 'Big')).rejects.toThrow(/holds no stack Big \(stacks: Small\)/);
  });
});
