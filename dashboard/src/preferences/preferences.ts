import { createPreference } from './preference.ts';

/** Dots in place of the digits of amounts, for a screen that others see. */
export const hidesAmounts = createPreference('tyche-hides-amounts', false);

/** Whether changes are read aloud by screen readers. */
export const announces = createPreference('tyche-announces', true);

/** Whether single keys do something. */
export const hasKeys = createPreference('tyche-keys', true);
