import { describe, expect, it } from '@jest/globals';
import { createKeyReader } from '../../../dashboard/src/keys/keyReader.ts';
import { shortcutsFor } from '../../../dashboard/src/keys/shortcuts.ts';

const pages = [
  { path: '/', label: 'Overview' },
  { path: '/goals', label: 'Goals' },
];
const typed = (read: ReturnType<typeof createKeyReader>, keys: string, every = 100) =>
  [...keys].map((key, index) => read(key, index * every));

describe('keys', () => {
  it('are obeyed as soon as they make up a shortcut', () => {
    const read = createKeyReader(shortcutsFor(pages));
    expect(typed(read, '?n[')).toEqual([{ kind: 'help' }, { kind: 'add' }, { kind: 'month', by: -1 }]);
    expect(typed(read, 'gsgg')).toEqual([
      undefined,
      { kind: 'go', path: '/' },
      undefined,
      { kind: 'go', path: '/goals' },
    ]);
  });

  it('are forgotten after a while, and by one that does not follow', () => {
    const read = createKeyReader(shortcutsFor(pages));
    expect(typed(read, 'gs', 1500)).toEqual([undefined, undefined]);
    expect(typed(read, 'gxs')).toEqual([undefined, undefined, undefined]);
  });

  it('lead to no page that is not there', () => {
    expect(shortcutsFor(pages).map(({ keys }) => keys.join(''))).toEqual(['n', '/', '[', ']', '?', 'gs', 'gg']);
    expect(shortcutsFor(pages).find(({ keys }) => keys.join('') === 'gg')?.does).toBe('Go to Goals');
  });
});
