/** The steps of an import, in their order. Nothing is written before `import`. */
export const STEPS = [
  { step: 'file', label: 'File' },
  { step: 'columns', label: 'Columns' },
  { step: 'check', label: 'Check' },
  { step: 'import', label: 'Import' },
  { step: 'report', label: 'Report' },
] as const;

export type Step = (typeof STEPS)[number]['step'];

/** From 1. */
export function stepNumber(step: Step): number {
  return STEPS.findIndex((one) => one.step === step) + 1;
}

/** How each step stands while one is at `current`. */
export function stepStates(current: Step): readonly { step: Step; label: string; state: 'done' | 'now' | 'later' }[] {
  const now = stepNumber(current);
  return STEPS.map((one, index) => ({
    ...one,
    state: index + 1 < now ? 'done' : index + 1 === now ? 'now' : 'later',
  }));
}

/** Whether a part of a whole has passed a quarter of it since `before`: what is said aloud. */
export function passedQuarter(before: number, done: number, total: number): boolean {
  return total > 0 && Math.floor((4 * before) / total) < Math.floor((4 * done) / total);
}
