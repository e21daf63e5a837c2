/** A short word about what the person did: undo of a delete, a write that was rolled back. */
export interface Notice {
  /** `Couldn’t save “Bakery, −$7.50”.` */
  readonly title: string;
  readonly message?: string;
  readonly tone?: 'quiet' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
}
