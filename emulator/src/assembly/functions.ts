import type { LambdaFunction, Queue } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readAsynchronousEvents } from './asynchronousEvents.ts';
import { readPermissions } from './permissions.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import { requireActions } from './requiredActions.ts';
import type { Stack } from './stack.ts';
import { isRecord } from './template.ts';
import type { Resource } from './template.ts';

const functionRules: PropertyRules = {
  served: [
    'FunctionName',
    'Code',
    'Handler',
    'Runtime',
    'Timeout',
    'MemorySize',
    'Environment',
    'Role',
    'PackageType',
    'DeadLetterConfig',
  ],
  ignored: {
    Architectures: "functions run on this machine's processor",
    CodeSigningConfigArn: 'says whose code may be deployed',
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

/** Who invokes a function: as messages name it, and the name or ARN that it knows. */
export interface Invoker {
  readonly by: string;
  readonly called: string;
}

/**
 * The functions that are invoked here: those of `invokers`, and every other one that the Invoke API can reach. Refuses
 * one that an invoker names and that is not in the stack or cannot run here; the others are left aside then, as
 * triggers of user pools are, because tokens come from the local issuer.
 */
export function readFunctions(stack: Stack, invokers: readonly Invoker[], queues: readonly Queue[]): LambdaFunction[] {
  const triggers = triggersOfUserPools(stack);
  return stack.resourcesOfType('AWS::Lambda::Function').flatMap((resource) => {
    const names = [stack.ref(resource), stack.attribute(resource, 'Arn')];
    const isInvoked = invokers.some(({ called }) => names.includes(called));
    if (isInvoked) return [readFunction(stack, resource, queues)];
    return names.some((name) => triggers.has(name)) ? [] : readIfServed(stack, resource, queues);
  });
}

/** The function of this name or ARN; `where` names who invokes it. */
export function findFunction(functions: readonly LambdaFunction[], called: string, where: string): LambdaFunction {
  const found = functions.find(({ name, arn }) => name === called || arn === called);
  if (found) return found;
  throw new AssemblyError(`${where} invokes ${called}, which is no function of the stack.`);
}

function readIfServed(stack: Stack, resource: Resource, queues: readonly Queue[]): LambdaFunction[] {
  try {
    return [readFunction(stack, resource, queues)];
  } catch (error) {
    if (error instanceof AssemblyError) return [];
    throw error;
  }
}

function triggersOfUserPools(stack: Stack): ReadonlySet<unknown> {
  const triggers = stack.resourcesOfType('AWS::Cognito::UserPool').flatMap((pool) => {
    const rules = onlyServed(pool.properties, ['LambdaConfig'], 'tokens come from the local issuer');
    return Object.values(stack.properties(pool, rules).value('LambdaConfig') ?? {}) as unknown[];
  });
  return new Set(triggers.flatMap((trigger) => (isRecord(trigger) ? Object.values(trigger) : [trigger])));
}

function readFunction(stack: Stack, resource: Resource, queues: readonly Queue[]): LambdaFunction {
  const properties = stack.properties(resource, functionRules);
  if ((properties.optionalText('PackageType') ?? 'Zip') !== 'Zip') properties.refuse('PackageType', 'Image');
  const runtime = properties.text('Runtime');
  if (!runtime.startsWith('nodejs')) properties.refuse('Runtime', runtime);
  const [name, arn] = [stack.ref(resource), stack.attribute(resource, 'Arn')];
  const roleArn = properties.text('Role');
  const permissions = readPermissions(stack, roleArn, properties.where);
  const asynchronous = readAsynchronousEvents(stack, { names: [name, arn], properties }, queues);
  for (const queueArn of [asynchronous.onFailureQueueArn, asynchronous.deadLetterQueueArn]) {
    if (queueArn !== undefined) {
      requireActions(properties.where, { name, permissions }, ['sqs:SendMessage'], queueArn);
    }
  }
  return {
    name,
    arn,
    directory: readDirectory(stack, properties),
    handler: readHandler(properties),
    runtime,
    timeoutSeconds: properties.optionalNumber('Timeout') ?? defaults.timeoutSeconds,
    memorySizeInMB: properties.optionalNumber('MemorySize') ?? defaults.memorySizeInMB,
    environment: readEnvironment(properties),
    roleArn,
    permissions,
    asynchronous,
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
