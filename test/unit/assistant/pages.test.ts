import { describe, expect, it } from '@jest/globals';
import { readPages } from '../../../assistant/pages.ts';

/** A list whose pages hold so many items each. */
function listOf(name: string, sizes: number[], read: string[] = []) {
  return async (nextToken: string | null) => {
    const page = Number(nextToken ?? 0);
    read.push(`${name}${page}`);
    const items = Array.from({ length: sizes[page] ?? 0 }, (_, index) => `${name}${page}.${index}`);
    return { items, nextToken: page + 1 < sizes.length ? String(page + 1) : null };
  };
}

describe('reading lists of the API', () => {
  it('goes on while there is a token, also after an empty page, and from one list to the next', async () => {
    expect(await readPages([listOf('a', [2, 0, 1]), listOf('b', [1])], 10)).toEqual({
      items: ['a0.0', 'a0.1', 'a2.0', 'b0.0'],
      stoppedEarly: false,
    });
  });

  it('stops after so many pages in all, and says so', async () => {
    const read: string[] = [];
    const lists = [listOf('a', [1, 1], read), listOf('b', [1, 1], read)];
    expect(await readPages(lists, 3)).toEqual({ items: ['a0.0', 'a1.0', 'b0.0'], stoppedEarly: true });
    expect(read).toEqual(['a0', 'a1', 'b0']);
  });

  it('does not say so when the last page is just the last one', async () => {
    expect((await readPages([listOf('a', [1, 1])], 2)).stoppedEarly).toBe(false);
  });
});
