/** What the person is about to do, and with which goal. */
export type GoalTask =
  | { readonly kind: 'create' }
  | { readonly kind: 'look' | 'edit' | 'contribute' | 'withdraw' | 'delete'; readonly id: string };
