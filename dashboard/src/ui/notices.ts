/** A short word about what the person did: undo of a delete, a write that was rolled back. */
export interface Notice {
  /** `Couldn’t save “Bakery, −$7.50”.` */
  readonly title: string;
  readonly message?: string;
  readonly tone?: 'quiet' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Show = (notice: Notice) => void;

let isWanted = false;
const listeners = new Set<() => void>();

/** Shows a notice; the code for it comes with the first one. */
export function notify(notice: Notice): void {
  isWanted = true;
  listeners.forEach((listener) => listener());
  void import('./noticeArea.tsx').then(({ show }: { show: Show }) => show(notice));
}

/** Whether there was ever a notice, so that its place is needed. */
export function noticesWanted(): boolean {
  return isWanted;
}

export function onNoticesWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
