import type { ReactElement } from 'react';
import type { Preference } from '../preferences/preference.ts';
import { usePreference } from '../preferences/preference.ts';
import styles from './menu.module.css';

/** Turns something on and off, on this device. */
export function Toggle({ label, preference }: { label: string; preference: Preference }): ReactElement {
  const isOn = usePreference(preference);
  return (
    <label className={styles.toggle}>
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => preference.turn(event.currentTarget.checked)}
      />
    </label>
  );
}
