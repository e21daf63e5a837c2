interface Dated {
  readonly id: string;
  readonly date: string;
  readonly createdAt: string;
}

/** Latest day first, of one day the one that was written last: ids made by clients say nothing of time. */
export function byDay<Contribution extends Dated>(contributions: readonly Contribution[]): Contribution[] {
  return contributions.toSorted(
    (a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id),
  );
}
