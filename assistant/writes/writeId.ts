import { createHash } from 'node:crypto';

/**
 * The id of what a tool writes: the same for the same content, so that a call that is repeated is the same write. Of two
 * equal ones the second has `occurrence` 2. 42 characters.
 */
export function writeId(content: readonly (string | number)[], occurrence: number): string {
  const text = JSON.stringify([...content, occurrence]);
  return `assistant-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
