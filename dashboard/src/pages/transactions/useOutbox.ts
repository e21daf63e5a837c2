import { useSyncExternalStore } from 'react';
import type { Unsent } from './outbox.ts';
import { outbox } from './outbox.ts';

/** Whether one of these transactions is on its way to the API. */
export function useIsSaving(keys: readonly string[]): boolean {
  return useSyncExternalStore(outbox.subscribe, () => keys.some((key) => outbox.isSaving(key)));
}

export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(outbox.subscribe, outbox.unsent);
}
