import { isDeepStrictEqual } from 'node:util';

/**
 * Basic filtering: each argument that the subscriber gave must equal the published field of its name. An omitted
 * argument constrains nothing; an explicit null wants the field to be null.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 */
export function matchesArguments(published: unknown, args: Readonly<Record<string, unknown>>): boolean {
  const wanted = Object.entries(args);
  if (wanted.length === 0) return true;
  if (typeof published !== 'object' || published === null || Array.isArray(published)) return false;
  const fields = published as Readonly<Record<string, unknown>>;
  return wanted.every(([name, value]) => isDeepStrictEqual(fields[name] ?? null, value));
}
