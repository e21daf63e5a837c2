import type { OwnedMonth, Ports as AnalyticsPorts } from '../shared/analytics/ports.ts';
import type { Patience } from '../shared/dynamodb/patience.ts';

/** What the job works with. */
export interface Ports extends AnalyticsPorts {
  /** Milliseconds that the run may still work. */
  readonly timeLeft: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly patience: Patience;
  /** Told of each month whose totals were not the sums of its transactions, and which of their attributes were wrong. */
  readonly onDrift: (of: OwnedMonth, attributes: readonly string[]) => void;
  /** Told of each month that failed. */
  readonly onFailure: (of: OwnedMonth, error: unknown) => void;
}
