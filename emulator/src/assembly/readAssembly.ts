import { readApi } from './api.ts';
import type { App } from './app.ts';
import { openCloudAssembly } from './cloudAssembly.ts';
import { readFunctions } from './functions.ts';
import { refuseUnknownTypes } from './resourceTypes.ts';
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
  const api = await readApi(stack);
  return {
    stackName: stack.name,
    region: stack.region,
    accountId: stack.accountId,
    tables,
    functions: readFunctions(stack, api.dataSources),
    userPools: readUserPools(stack, api.authProviders),
    api,
  };
}
