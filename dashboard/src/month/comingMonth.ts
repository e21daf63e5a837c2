import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLate } from '../ui/useLate.ts';

const DIMMED_MS = 1000;

let coming: string | undefined;
const listeners = new Set<() => void>();

function setComing(month: string | undefined): void {
  coming = month;
  listeners.forEach((listener) => listener());
}

/** The month that a page waits for while it still shows another one. */
export function useComingMonth(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => coming,
  );
}

/**
 * What a page shows while the month that was chosen is on its way: the one before it, dimmed, for a second; then nothing,
 * for which grey blocks stand. `next` is the chosen month once it is there.
 */
export function useShownMonth<Data>(
  month: string,
  next: Data | undefined,
  before: Data | undefined,
): { readonly shown: Data | undefined; readonly shownMonth: string; readonly isStale: boolean } {
  const [last, setLast] = useState(month);
  if (next !== undefined && last !== month) setLast(month);
  const isWaiting = next === undefined && before !== undefined;
  const isLate = useLate(isWaiting, DIMMED_MS);
  useEffect(() => {
    if (!isWaiting) return;
    setComing(month);
    return () => setComing(undefined);
  }, [isWaiting, month]);
  const isStale = isWaiting && !isLate;
  return { shown: isStale ? before : next, shownMonth: isStale ? last : month, isStale };
}
