/** Both changed a field, to different values. */
export interface Conflict<Values> {
  readonly field: keyof Values & string;
  readonly mine: Values[keyof Values];
  readonly theirs: Values[keyof Values];
}

export interface Merge<Values> {
  /** Every change of either side; where both changed a field, mine. */
  readonly merged: Values;
  readonly conflicts: readonly Conflict<Values>[];
  /** What only the others changed. */
  readonly takenOver: readonly (keyof Values & string)[];
}

/** Joins two sets of changes of the same values. */
export function mergeThreeWays<Values extends object>(base: Values, mine: Values, theirs: Values): Merge<Values> {
  const fields = Object.keys(base) as (keyof Values & string)[];
  const changedByMe = (field: keyof Values): boolean => mine[field] !== base[field];
  const changedByThem = (field: keyof Values): boolean => theirs[field] !== base[field];
  const pairs = fields.map((field) => [field, changedByMe(field) ? mine[field] : theirs[field]]);
  return {
    merged: Object.fromEntries(pairs) as Values,
    conflicts: fields
      .filter((field) => changedByMe(field) && changedByThem(field) && mine[field] !== theirs[field])
      .map((field) => ({ field, mine: mine[field], theirs: theirs[field] })),
    takenOver: fields.filter((field) => changedByThem(field) && !changedByMe(field)),
  };
}
