import type { DataSource, LambdaFunction } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readPermissions } from './permissions.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';
import type { Resource } from './template.ts';

const functionRules: PropertyRules = {
  served: ['FunctionName', 'Code', 'Handler', 'Runtime', 'Timeout', 'MemorySize', 'Environment', 'Role', 'PackageType'],
  ignored: {
    Architectures: "functions run on this machine's processor",
    CodeSigningConfigArn: 'says whose code may be deployed',
    DeadLetterConfig: 'for asynchronous invocations, which are not made',
    Description: 'a label',
    EphemeralStorage: 'disk space is not limited locally',
    KmsKeyArn: 'encryption at rest does not show in answers',
    LoggingConfig: 'functions log to the output of the emulator',
    RecursiveLoop: 'functions do not invoke each other',
    ReservedConcurrentExecutions: 'capacity is not limited locally',
    RuntimeManagementConfig: 'functions run in the Node.js of the emulator',
    SnapStart: 'makes starts faster, nothing else',
    Tags: 'labels',
    TracingConfig: 'observation only',
  },
};

const codeRules: PropertyRules = { served: ['S3Bucket', 'S3Key', 'ZipFile', 'ImageUri'], ignored: {} };

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
const defaults = { timeoutSeconds: 3, memorySizeInMB: 128 };

/** The functions that data sources invoke. Refuses one that is not in the stack, and code that is no directory. */
export function readFunctions(stack: Stack, dataSources: readonly DataSource[]): LambdaFunction[] {
  const lambdas = stack.resourcesOfType('AWS::Lambda::Function');
  const invoked = dataSources.flatMap((one) => (one.type === 'AWS_LAMBDA' ? [one] : []));
  const found = invoked.map(({ name, functionArn }) => {
    const resource = lambdas.find((candidate) => stack.attribute(candidate, 'Arn') === functionArn);
    if (resource) return resource;
    throw new AssemblyError(`The data source ${name} invokes ${functionArn}, which is no function of the stack.`);
  });
  return [...new Set(found)].map((resource) => readFunction(stack, resource));
}

function readFunction(stack: Stack, resource: Resource): LambdaFunction {
  const properties = stack.properties(resource, functionRules);
  if ((properties.optionalText('PackageType') ?? 'Zip') !== 'Zip') properties.refuse('PackageType', 'Image');
  const runtime = properties.text('Runtime');
  if (!runtime.startsWith('nodejs')) properties.refuse('Runtime', runtime);
  return {
    name: stack.ref(resource),
    arn: stack.attribute(resource, 'Arn'),
    directory: readDirectory(stack, properties),
    handler: readHandler(properties),
    runtime,
    timeoutSeconds: properties.optionalNumber('Timeout') ?? defaults.timeoutSeconds,
    memorySizeInMB: properties.optionalNumber('MemorySize') ?? defaults.memorySizeInMB,
    environment: readEnvironment(properties),
    permissions: readPermissions(stack, properties.text('Role'), properties.where),
  };
}

/** `S3Key` is `<hash>.zip`, and the asset of that hash the directory that is packed when it is deployed. */
function readDirectory(stack: Stack, properties: Properties): string {
  const code = properties.object('Code', codeRules);
  if (code.has('ZipFile')) code.refuse('ZipFile');
  const key = code.text('S3Key');
  const path = stack.assets.get(/[0-9a-f]{64}/.exec(key)?.[0] ?? '');
  if (path === undefined) throw new AssemblyError(`${code.where}: ${key} is no asset of the stack. Synthesize again.`);
  if (/\.(zip|jar)$/.test(path)) code.refuse('S3Key', `${key}, an archive instead of a directory`);
  return path;
}

function readHandler(properties: Properties): string {
  const handler = properties.text('Handler');
  if (/^[^.]+\.[^./]+$/.test(handler)) return handler;
  return properties.refuse('Handler', handler);
}

function readEnvironment(properties: Properties): Record<string, string> {
  const environment = properties.optionalObject('Environment', { served: ['Variables'], ignored: {} });
  const names = Object.keys(environment?.value('Variables') ?? {});
  const variables = environment?.optionalObject('Variables', { served: names, ignored: {} });
  return variables ? Object.fromEntries(names.map((name) => [name, variables.text(name)])) : {};
}
