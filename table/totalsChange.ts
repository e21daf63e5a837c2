import type { MonthDelta } from '../domain/ledger.ts';
import type { Expression } from './expression.ts';
import type { Key, Owner } from './keys.ts';
import { totalsKey } from './keys.ts';
import type { WrongFigure } from './totalsDrift.ts';
import { totalsAdditions } from './totalsItem.ts';

/** A change of a month's totals: an UpdateItem, alone or in a transaction. */
export interface TotalsChange {
  key: Key;
  update: Expression;
}

/** An upsert: `additions` by ADD, so that concurrent writers lose nothing; `set` replaces; `revision` grows by 1. */
function totalsChange(
  owner: Owner,
  month: string,
  additions: { name: string; by: number }[],
  set: Record<string, unknown>,
): TotalsChange {
  const { tenantId, userId } = owner;
  const all: Record<string, unknown> = { itemType: 'MONTH_TOTALS', tenantId, userId, month, ...set };
  const setNames = Object.keys(all);
  const names: Record<string, string> = { '#revision': 'revision' };
  const values: Record<string, unknown> = { ':one': 1 };
  setNames.forEach((name, index) => {
    names[`#s${index}`] = name;
    values[`:s${index}`] = all[name];
  });
  additions.forEach(({ name, by }, index) => {
    names[`#a${index}`] = name;
    values[`:a${index}`] = by;
  });
  const setClauses = setNames.map((_, index) => `#s${index} = :s${index}`).join(', ');
  const addClauses = ['#revision :one', ...additions.map((_, index) => `#a${index} :a${index}`)].join(', ');
  return { key: totalsKey(owner, month), update: { expression: `SET ${setClauses} ADD ${addClauses}`, names, values } };
}

/** One change for each month that money moved in. */
export function totalsChanges(owner: Owner, deltas: MonthDelta[], now: string): TotalsChange[] {
  return deltas.map((delta) => totalsChange(owner, delta.month, totalsAdditions(delta), { updatedAt: now }));
}

/** The month's sums are in this currency from now on. */
export function currencyChange(owner: Owner, month: string, currency: string, now: string): TotalsChange {
  return totalsChange(owner, month, [], { currency, updatedAt: now });
}

/** Puts wrong figures right; to be written on condition of `atRevision`, or it undoes what others recorded meanwhile. */
export function totalsRepair(owner: Owner, month: string, wrong: WrongFigure[], now: string): TotalsChange {
  const figures: Record<string, unknown> = {};
  wrong.forEach(({ name, counted }) => {
    figures[name] = counted;
  });
  return totalsChange(owner, month, [], { ...figures, updatedAt: now });
}

/** The totals have not moved since; 0 stands for totals that are not there. */
export function atRevision(revision: number): Expression {
  const names = { '#revision': 'revision' };
  return revision === 0
    ? { expression: 'attribute_not_exists(#revision)', names }
    : { expression: '#revision = :revision', names, values: { ':revision': revision } };
}
