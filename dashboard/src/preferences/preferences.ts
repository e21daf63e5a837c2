import { createPreference } from './preference.ts';

/** Dots in place of the digits of amounts, for a screen that others see. */
export const hidesAmounts = createPreference('tyche-hides-amounts', false);

/** Whether changes are read aloud by screen readers. */
export const announces = createPreference('tyche-announces', true);

/** The course of a month as a table in place of its chart. */
export const showsCourseAsTable = createPreference('tyche-course-as-table', false);

/** Whether single keys do something. */
export const hasKeys = createPreference('tyche-keys', true);
