import { readFile } from 'node:fs/promises';
import type { Code } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html */
const MAX_CODE_CHARACTERS = 32_000;

const runtimeRules: PropertyRules = { served: ['Name', 'RuntimeVersion'], ignored: {} };

/** APPSYNC_JS code of a resolver or function: `Code`, or the asset that `CodeS3Location` names. */
export async function readCode(stack: Stack, properties: Properties): Promise<Code> {
  requireRuntime(properties);
  const code = await readText(stack, properties, 'Code', 'CodeS3Location');
  if (code.text.length <= MAX_CODE_CHARACTERS) return code;
  throw new AssemblyError(
    `${properties.where}: its code has ${code.text.length} characters, AppSync takes ${MAX_CODE_CHARACTERS} (${code.origin}).`,
  );
}

/** The text of `inlineName`, or of the asset whose S3 address stands in `locationName`. */
export async function readText(
  stack: Stack,
  properties: Properties,
  inlineName: string,
  locationName: string,
): Promise<Code> {
  const inline = properties.optionalText(inlineName);
  if (inline !== undefined) return { origin: 'inline', text: inline };
  const location = properties.text(locationName);
  const hash = /[0-9a-f]{64}/.exec(location.slice(location.lastIndexOf('/')))?.[0] ?? '';
  const path = stack.assets.get(hash);
  if (path === undefined) {
    throw new AssemblyError(
      `${properties.where}: ${locationName} ${location} is no asset of the stack. Synthesize again.`,
    );
  }
  try {
    return { origin: path, text: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new AssemblyError(`${properties.where}: the asset ${path} cannot be read. Synthesize the app again.`, {
      cause,
    });
  }
}

function requireRuntime(properties: Properties): void {
  const runtime = properties.optionalObject('Runtime', runtimeRules);
  if (!runtime) return properties.refuse('Runtime', 'VTL (resolvers without a Runtime)');
  const name = runtime.text('Name');
  const version = runtime.text('RuntimeVersion');
  if (name !== 'APPSYNC_JS' || version !== '1.0.0') properties.refuse('Runtime', `${name} ${version}`);
}
