import { useSyncExternalStore } from 'react';

/** A yes or no that the person chose, remembered on this device. */
export interface Preference {
  isOn(): boolean;
  turn(isOn: boolean): void;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

interface Device {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

/** Where the device keeps nothing, the choice holds as long as the page is open. */
export function createPreference(name: string, initial: boolean, device = thisDevice()): Preference {
  const listeners = new Set<() => void>();
  const kept = device?.getItem(name) ?? null;
  let isOn = kept === null ? initial : kept === 'on';
  return {
    isOn: () => isOn,
    turn(next) {
      isOn = next;
      device?.setItem(name, next ? 'on' : 'off');
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePreference(preference: Preference): boolean {
  return useSyncExternalStore(preference.subscribe, preference.isOn);
}

/** A browser may refuse it, and outside of one there is none. */
function thisDevice(): Device | undefined {
  try {
    return (globalThis as { localStorage?: Device }).localStorage;
  } catch {
    return undefined;
  }
}
