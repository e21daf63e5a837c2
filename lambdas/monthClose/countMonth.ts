import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { nothingRecorded, recounted } from '../../domain/recount.ts';
import { totalsKey, transactionsOfMonthPrefix } from '../../table/keys.ts';
import type { WrongFigure } from '../../table/totalsDrift.ts';
import { wrongFigures } from '../../table/totalsDrift.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { ledgerEntry } from '../../table/transactionItem.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import { pagesOf } from '../shared/dynamodb/pages.ts';
import type { Ports } from './ports.ts';

/** What a month's totals look like beside its transactions, at one revision of the totals. */
export interface Count {
  /** 0 where there are no totals. */
  readonly revision: number;
  /** Empty when the totals are the sums. */
  readonly wrong: readonly WrongFigure[];
}

const mostAttempts = 5;

const countedAttributes = ['date', 'currency', 'category', 'amount', 'isExcludedFromBudget', 'recurringId'];

/** Counts a month from its transactions, between two equal revisions; null when its totals moved every time. */
export async function countMonth(ports: Ports, of: OwnedMonth): Promise<Count | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await readTotals(ports, of);
    const figures = await countTransactions(ports, of);
    const after = await readTotals(ports, of);
    const revision = after?.revision ?? 0;
    if (revision === (before?.revision ?? 0)) return { revision, wrong: wrongFigures(after, figures) };
  }
  return null;
}

async function readTotals({ database, tables }: Ports, of: OwnedMonth): Promise<TotalsItem | null> {
  const { Item } = await database.send(
    new GetCommand({ TableName: tables.budgets, Key: totalsKey(of, of.month), ConsistentRead: true }),
  );
  return (Item as TotalsItem | undefined) ?? null;
}

/** A month of any size, a page at a time. */
async function countTransactions({ database, tables }: Ports, of: OwnedMonth) {
  const range = {
    table: tables.transactions,
    owner: of,
    prefix: transactionsOfMonthPrefix(of.month),
    isLive: true,
    attributes: countedAttributes,
  };
  let figures = nothingRecorded();
  for await (const page of pagesOf<TransactionItem>(database, range)) {
    figures = recounted(figures, page.map(ledgerEntry));
  }
  return figures;
}
