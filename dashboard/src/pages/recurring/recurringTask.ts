/** What the person is about to do, and with which template. */
export type Task =
  { readonly kind: 'create' } | { readonly kind: 'look' | 'edit' | 'post' | 'skip' | 'delete'; readonly id: string };
