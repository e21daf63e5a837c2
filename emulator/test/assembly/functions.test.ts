import { describe, expect, it } from '@jest/globals';
import type { LambdaFunction } from '../../src/assembly/app.ts';
import { propertiesOf, readTemplate, smallTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

const hash = 'b'.repeat(64);
const assets = { 'Small.assets.json': { files: { [hash]: { source: { path: 'asset.words' } } } } };
const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** The small template with a function behind a data source; properties of the function changed, undefined removes one. */
function withFunction(changes: Record<string, unknown> = {}): TestTemplate {
  const template = smallTemplate();
  Object.assign(template.Resources, {
    Log: { Type: 'AWS::Logs::LogGroup', Properties: {} },
    WordsRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {},
        ManagedPolicyArns: [
          { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
        ],
        Policies: [
          {
            PolicyName: 'log',
            PolicyDocument: { Statement: { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: arnOf('Log') } },
          },
        ],
      },
    },
    Words: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::Region}' }, S3Key: `${hash}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: arnOf('WordsRole'),
        ...changes,
      },
    },
    WordsSource: {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] },
        Name: 'words',
        Type: 'AWS_LAMBDA',
        ServiceRoleArn: arnOf('Role'),
        LambdaConfig: { LambdaFunctionArn: arnOf('Words') },
      },
    },
  });
  return template;
}

async function read(template: TestTemplate): Promise<readonly LambdaFunction[]> {
  return (await readTemplate(template, assets)).functions;
}

describe('a function', () => {
  it('has the limits of Lambda, no variables and its name where the template says nothing', async () => {
    expect(await read(withFunction())).toEqual([
      {
        name: 'Words',
        arn: 'arn:aws:lambda:us-east-1:000000000000:function:Words',
        directory: expect.stringMatching(/asset\.words$/),
        handler: 'index.handler',
        runtime: 'nodejs24.x',
        timeoutSeconds: 3,
        memorySizeInMB: 128,
        environment: {},
        roleArn: 'arn:aws:iam::000000000000:role/WordsRole',
        asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 },
        permissions: [
          {
            actions: ['logs:PutLogEvents'],
            resources: ['arn:aws:logs:us-east-1:000000000000:log-group:Log:*'],
          },
        ],
      },
    ]);
  });

  it('finds in its variables what the template refers to', async () => {
    const Variables = { TABLE: { Ref: 'Table' }, PLAIN: 'x', NONE: { Ref: 'AWS::NoValue' } };
    const [words] = await read(withFunction({ Environment: { Variables }, Timeout: 7, MemorySize: 512 }));
    expect(words).toMatchObject({ timeoutSeconds: 7, memorySizeInMB: 512 });
    expect(words?.environment).toEqual({ TABLE: 'Table', PLAIN: 'x' });
  });

  it('of two data sources is one function', async () => {
    const template = withFunction();
    template.Resources['Again'] = {
      Type: 'AWS::AppSync::DataSource',
      Properties: { ...propertiesOf(template, 'WordsSource'), Name: 'again' },
    };
    expect(await read(template)).toHaveLength(1);
  });

  it('that nothing invokes is there for the Invoke API', async () => {
    const template = withFunction();
    delete template.Resources['WordsSource'];
    expect((await read(template)).map(({ name }) => name)).toEqual(['Words']);
  });

  it.each([{ Runtime: 'python3.13' }, { Layers: ['x'] }, { Role: 'arn:aws:iam::1:role/elsewhere' }])(
    'that nothing invokes is left aside when it could not run here: %j',
    async (changes) => {
      const template = withFunction(changes);
      delete template.Resources['WordsSource'];
      expect(await read(template)).toEqual([]);
    },
  );

  it('that a user pool triggers is left aside', async () => {
    const template = withFunction();
    delete template.Resources['WordsSource'];
    const LambdaConfig = { PreTokenGenerationConfig: { LambdaArn: arnOf('Words'), LambdaVersion: 'V2_0' } };
    template.Resources['Users'] = { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig } };
    expect(await read(template)).toEqual([]);
    template.Resources['Users'].Properties = { LambdaConfig: { PreSignUp: arnOf('Words') } };
    expect(await read(template)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ Runtime: 'python3.13' }, 'Words (AWS::Lambda::Function): the emulator does not implement Runtime python3.13.'],
    [{ PackageType: 'Image', Code: { ImageUri: 'x' } }, 'does not implement PackageType Image'],
    [{ Layers: ['arn'] }, 'does not implement Layers'],
    [{ VpcConfig: {} }, 'does not implement VpcConfig'],
    [{ FileSystemConfigs: [] }, 'does not implement FileSystemConfigs'],
    [{ Code: { ZipFile: 'exports.handler = 1' } }, 'Words (AWS::Lambda::Function).Code: the emulator does not'],
    [{ Code: { S3Key: 'my.zip' } }, 'my.zip is no asset of the stack'],
    [{ Handler: 'handler' }, 'does not implement Handler handler'],
    [{ Role: 'arn:aws:iam::1:role/elsewhere' }, 'the role arn:aws:iam::1:role/elsewhere is not in the stack'],
    [{ Environment: { Variables: { N: 1 } } }, 'N must be text, got 1'],
  ])('is refused by name: %j', async (changes, message) => {
    await expect(read(withFunction(changes))).rejects.toThrow(message);
  });

  it('is refused when its asset is an archive', async () => {
    const archive = { 'Small.assets.json': { files: { [hash]: { source: { path: 'words.zip' } } } } };
    await expect(readTemplate(withFunction(), archive)).rejects.toThrow('an archive instead of a directory');
  });

  it('must be in the stack', async () => {
    const template = withFunction();
    const LambdaFunctionArn = 'arn:aws:lambda:us-east-1:1:function:elsewhere';
    Object.assign(propertiesOf(template, 'WordsSource'), { LambdaConfig: { LambdaFunctionArn } });
    await expect(read(template)).rejects.toThrow(
      `The data source words invokes ${LambdaFunctionArn}, which is no function of the stack.`,
    );
  });

  it("may have other policies of AWS in its role only when they are in the emulator's list", async () => {
    const template = withFunction();
    const arn = 'arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess';
    propertiesOf(template, 'WordsRole')['ManagedPolicyArns'] = [arn];
    await expect(read(template)).rejects.toThrow(`does not implement ManagedPolicyArns ${arn}`);
  });
});
