/** What a key does. */
export type Command =
  | { readonly kind: 'help' | 'add' | 'search' }
  | { readonly kind: 'month'; readonly by: number }
  | { readonly kind: 'go'; readonly path: string };

/** One key, or several that are pressed one after the other. */
export interface Shortcut {
  readonly keys: readonly string[];
  /** What is told in the help. */
  readonly does: string;
  readonly command: Command;
}

const EVERYWHERE: readonly Shortcut[] = [
  { keys: ['n'], does: 'Add a transaction', command: { kind: 'add' } },
  { keys: ['/'], does: 'Search the transactions', command: { kind: 'search' } },
  { keys: ['['], does: 'The month before', command: { kind: 'month', by: -1 } },
  { keys: [']'], does: 'The month after', command: { kind: 'month', by: 1 } },
  { keys: ['?'], does: 'Show these keys', command: { kind: 'help' } },
];

/** The letter after `g` that leads to a page. */
const LETTERS: Readonly<Record<string, string>> = {
  s: '/',
  b: '/budget',
  t: '/transactions',
  r: '/recurring',
  g: '/goals',
  i: '/import',
};

/** Every shortcut there is, in a dashboard with these pages. The help shows them, the keyboard obeys them. */
export function shortcutsFor(pages: readonly { readonly path: string; readonly label: string }[]): readonly Shortcut[] {
  const screens = Object.entries(LETTERS).flatMap(([letter, path]): Shortcut[] => {
    const page = pages.find((one) => one.path === path);
    return page === undefined
      ? []
      : [{ keys: ['g', letter], does: `Go to ${page.label}`, command: { kind: 'go', path } }];
  });
  return [...EVERYWHERE, ...screens];
}
