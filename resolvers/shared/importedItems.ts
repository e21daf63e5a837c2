import type { Key } from '../../table/keys.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { isTombstone } from '../../table/transactionItem.ts';

/** BatchGetItem takes each key once. */
export function distinctKeys(items: TransactionItem[]): Key[] {
  return items
    .filter((item, index) => items.findIndex((other) => other.SK === item.SK) === index)
    .map(({ PK, SK }) => ({ PK, SK }));
}

function storedAs(item: TransactionItem, stored: TransactionItem[]): TransactionItem | undefined {
  return stored.find((other) => other.SK === item.SK);
}

/** The rows that are neither stored nor a repetition of a row before them. */
export function newAmong(items: TransactionItem[], stored: TransactionItem[]): TransactionItem[] {
  return items.filter(
    (item, index) => !storedAs(item, stored) && items.findIndex((other) => other.SK === item.SK) === index,
  );
}

export function importResult(items: TransactionItem[], stored: TransactionItem[]) {
  const created = newAmong(items, stored).length;
  return {
    created,
    duplicates: items.length - created,
    items: items.map((item, index) => {
      const first = items.findIndex((other) => other.SK === item.SK);
      const found = storedAs(item, stored) ?? items[first]!;
      return {
        index,
        duplicate: first < index || found !== item,
        transaction: isTombstone(found) ? null : found,
      };
    }),
  };
}
