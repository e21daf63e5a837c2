import { monthBefore } from '../../domain/months.ts';
import type { Owner } from '../../table/keys.ts';
import { analyticsKey, ownerPartition } from '../../table/keys.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import type { MonthChange } from '../shared/analytics/followChanges.ts';
import type { TransactionChange } from '../shared/analytics/listedExpenses.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import type { Change } from './changeOf.ts';

/** A change with the sequence number of the record that told it. */
export interface RecordedChange {
  readonly record: string;
  readonly change: Change;
}

/** An owner whose open months are affected. */
export interface Planner {
  readonly owner: Owner;
  readonly records: string[];
}

/** How many months later the totals of a month still count. */
const monthsWithinReach = 3;

/** A month to calculate, once for all the records of a batch that concern it. */
export class AffectedMonth {
  readonly of: OwnedMonth;
  readonly records = new Set<string>();
  readonly #reasons = new Set<'facts' | 'past' | 'plans'>();
  readonly #transactions = new Map<string, TransactionChange & { seen: TransactionItem[] }>();

  constructor(of: OwnedMonth) {
    this.of = of;
  }

  because(reason: 'facts' | 'past' | 'plans', record: string): void {
    this.#reasons.add(reason);
    this.records.add(record);
  }

  /** One change for each transaction: how the last record left it, and all that was seen of it. */
  changed({ key, latest, seen }: TransactionChange, record: string): void {
    const before = this.#transactions.get(key.SK)?.seen ?? [];
    before.push(...seen);
    this.#transactions.set(key.SK, { key, latest, seen: before });
    this.records.add(record);
  }

  get change(): MonthChange {
    const [facts, past, plans] = [this.#reasons.has('facts'), this.#reasons.has('past'), this.#reasons.has('plans')];
    return { facts, past, plans, transactions: [...this.#transactions.values()] };
  }
}

/** The months that the changes of a batch concern, each once. */
export class AffectedMonths {
  readonly #months = new Map<string, AffectedMonth>();

  /** In the order of the stream. What a change of a category or template concerns is `addOpen`'s. */
  add({ record, change }: RecordedChange): void {
    if (change.kind === 'plan') return;
    if (change.kind === 'transaction') return this.#month(change.of).changed(change.transaction, record);
    this.#month(change.of).because('facts', record);
    if (change.kind === 'budget') return;
    for (let later = 1; later <= monthsWithinReach; later += 1) {
      this.#month({ ...change.of, month: monthBefore(change.of.month, -later) }).because('past', record);
    }
  }

  addOpen({ owner, records }: Planner, months: readonly string[]): void {
    for (const month of months) for (const record of records) this.#month({ ...owner, month }).because('plans', record);
  }

  all(): AffectedMonth[] {
    return [...this.#months.values()];
  }

  #month(of: OwnedMonth): AffectedMonth {
    const { PK, SK } = analyticsKey(of, of.month);
    const name = `${PK} ${SK}`;
    const month = this.#months.get(name) ?? new AffectedMonth(of);
    this.#months.set(name, month);
    return month;
  }
}

/** The owners of changed categories and templates, each once. */
export function plannersOf(changes: readonly RecordedChange[]): Planner[] {
  const planners = new Map<string, Planner>();
  for (const { record, change } of changes) {
    if (change.kind !== 'plan') continue;
    const name = ownerPartition(change.owner);
    const planner = planners.get(name) ?? { owner: change.owner, records: [] };
    planner.records.push(record);
    planners.set(name, planner);
  }
  return [...planners.values()];
}
