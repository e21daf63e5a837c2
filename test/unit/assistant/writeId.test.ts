import { describe, expect, it } from '@jest/globals';
import { writeId } from '../../../assistant/writes/writeId.ts';
import { isId, LONGEST_CHOSEN_ID } from '../../../domain/identifier.ts';

describe('the id of a write', () => {
  const coffee = ['2025-01-31T12:00:00Z', 'Coffee', -4.75];

  it('is one that a client may choose', () => {
    expect(isId(writeId(coffee, 1), LONGEST_CHOSEN_ID)).toBe(true);
  });

  it('is the same for the same content, and another for anything else', () => {
    expect(writeId([...coffee], 1)).toBe(writeId(coffee, 1));
    const others = [
      writeId(coffee, 2),
      writeId(['2025-01-30T12:00:00Z', 'Coffee', -4.75], 1),
      writeId(['2025-01-31T12:00:00Z', 'Coffee', 4.75], 1),
      writeId(['2025-01-31T12:00:00Z', 'Coffee", -4', 0.75], 1),
    ];
    expect(new Set([writeId(coffee, 1), ...others]).size).toBe(5);
  });
});
