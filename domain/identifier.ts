import type { Failure } from './failure.ts';
import { invalid } from './failure.ts';

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** What a client chooses is shorter than what it may name: postings append a day to their template's id. */
export const LONGEST_CHOSEN_ID = 50;
export const LONGEST_ID = 64;

/** Whether text is `^[A-Za-z0-9_-]{1,longest}$`, so that it can stand in a key beside `#`. */
export function isId(text: string, longest: number): boolean {
  return (
    text.length >= 1 &&
    text.length <= longest &&
    text.split('').every((character) => ID_CHARACTERS.indexOf(character) >= 0)
  );
}

/** An id that may be absent. */
export function checkId(field: string, id: string | null | undefined, longest: number): Failure | null {
  if (id === null || id === undefined || isId(id, longest)) {
    return null;
  }
  return invalid(field, `must be 1 to ${longest} characters of A-Z a-z 0-9 _ -`);
}
