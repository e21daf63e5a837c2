import { isId, LONGEST_ID } from '../domain/identifier.ts';

/** Checks a tenant or user named on the command line: the API turns every other one away. */
export function checkName(what: string, name: string): string {
  if (isId(name, LONGEST_ID)) return name;
  throw new Error(`${what} "${name}" must be 1 to ${LONGEST_ID} characters of A-Z a-z 0-9 _ -`);
}
