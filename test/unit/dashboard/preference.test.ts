import { describe, expect, it } from '@jest/globals';
import { createPreference } from '../../../dashboard/src/preferences/preference.ts';

function device(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (name: string) => kept[name] ?? null,
    setItem(name: string, value: string) {
      kept[name] = value;
    },
  };
}

describe('a preference', () => {
  it('is what it is at first until one chooses, and then what was chosen on this device', () => {
    const storage = device();
    const preference = createPreference('amounts', true, storage);
    expect(preference.isOn()).toBe(true);
    preference.turn(false);
    expect(preference.isOn()).toBe(false);
    expect(createPreference('amounts', true, storage).isOn()).toBe(false);
    expect(createPreference('others', true, storage).isOn()).toBe(true);
  });

  it('tells those who listen', () => {
    const preference = createPreference('amounts', false, device());
    const told: boolean[] = [];
    const stop = preference.subscribe(() => told.push(preference.isOn()));
    preference.turn(true);
    stop();
    preference.turn(false);
    expect(told).toEqual([true]);
  });

  it('holds on a device that keeps nothing', () => {
    const preference = createPreference('amounts', false, undefined);
    preference.turn(true);
    expect(preference.isOn()).toBe(true);
  });
});
