/** What a page marks with `data-key-target` for the keyboard to reach. */
export type KeyTarget = 'add' | 'search';

/** Longer than a page takes to come. */
const WAIT_MS = 5000;

/** Puts the caret where the page says, as soon as it is there; a button that leads to it is pressed. */
export function reachTarget(name: KeyTarget): void {
  if (reach(name)) return;
  const observer = new MutationObserver(() => reach(name) && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), WAIT_MS);
}

function reach(name: KeyTarget): boolean {
  const marked = document.querySelectorAll<HTMLElement>(`[data-key-target="${name}"]`);
  const target = [...marked].find((one) => one.checkVisibility());
  if (target === undefined) return false;
  target.focus();
  if (target instanceof HTMLButtonElement) target.click();
  return true;
}
