import { readApi } from './api.ts';
import type { Api, App } from './app.ts';
import { openCloudAssembly } from './cloudAssembly.ts';
import { functionsOfMappings, readEventSourceMappings } from './eventSourceMappings.ts';
import { findFunction, readFunctions } from './functions.ts';
import type { Invoker } from './functions.ts';
import { readQueues } from './queues.ts';
import { refuseUnknownTypes } from './resourceTypes.ts';
import { functionsOfSchedules, readSchedules } from './schedules.ts';
import { Stack } from './stack.ts';
import { readTables } from './tables.ts';
import { readUserPools } from './userPools.ts';

/**
 * Reads a `cdk.out` directory: the stack named `stack`, or else the only one with a GraphQL API. Nothing outside the
 * directory is consulted. Throws AssemblyError for what is missing or broken, and for every resource, property and
 * intrinsic function that the emulator would otherwise silently leave out.
 */
export async function readAssembly(directory: string, options: { readonly stack?: string } = {}): Promise<App> {
  const stack = new Stack(await openCloudAssembly(directory, options.stack));
  refuseUnknownTypes(stack);
  const tables = readTables(stack);
  const queues = readQueues(stack);
  const api = await readApi(stack);
  const invokers = [...functionsOfDataSources(api), ...functionsOfMappings(stack), ...functionsOfSchedules(stack)];
  const functions = readFunctions(stack, invokers, queues);
  for (const { by, called } of invokers) findFunction(functions, called, by);
  return {
    stackName: stack.name,
    region: stack.region,
    accountId: stack.accountId,
    tables,
    functions,
    eventSourceMappings: readEventSourceMappings(stack, { tables, functions, queues }),
    schedules: readSchedules(stack, { functions, queues }),
    queues,
    userPools: readUserPools(stack, api.authProviders),
    api,
  };
}

function functionsOfDataSources({ dataSources }: Api): Invoker[] {
  return dataSources.flatMap((one) =>
    one.type === 'AWS_LAMBDA' ? [{ by: `The data source ${one.name}`, called: one.functionArn }] : [],
  );
}
