import { checkId, LONGEST_ID } from '../../domain/identifier.ts';
import { fail } from './fail.ts';

/** An id that a client names, fit to stand in a key. */
export function checkedId(field: string, id: string): string {
  const unfit = checkId(field, id, LONGEST_ID);
  if (unfit) {
    fail(unfit);
  }
  return id;
}
