import type { Notice } from './notice.ts';

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
