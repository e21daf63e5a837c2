/** How new an object is. A budget counts the changes of its plan and of its totals apart. */
export interface Age {
  readonly version: number;
  readonly revision?: number | null;
}

/** Whether an event tells of an older state than the one that is held: in its plan or in its totals. */
export function isOlder(event: Age, held: Age | null): boolean {
  return held !== null && (event.version < held.version || (event.revision ?? 0) < (held.revision ?? 0));
}

/** Whether an event says nothing that is not held already. */
export function isKnown(event: Age, held: Age | null): boolean {
  return held !== null && event.version <= held.version && (event.revision ?? 0) <= (held.revision ?? 0);
}
