import type { Item } from './condition.ts';
import { copyOf } from './copyOf.ts';

/** A key of the table or of an index. */
interface KeyNames {
  readonly partition: string;
  readonly sort: string;
}

const tableKey: KeyNames = { partition: 'PK', sort: 'SK' };

/** Items by their keys, with the indexes `GSI1` and `GSI2`, which are never behind. */
export class TableInMemory {
  readonly #items = new Map<string, Item>();

  get(key: Item): Item | undefined {
    return this.#items.get(placeOf(key));
  }

  put(item: Item): void {
    const empty = emptyPart(item, '');
    if (empty !== undefined) throw new Error(`${empty} is undefined or null: no such thing is stored`);
    this.#items.set(placeOf(item), copyOf(item));
  }

  delete(key: Item): void {
    this.#items.delete(placeOf(key));
  }

  all(): Item[] {
    return this.inOrder(undefined);
  }

  /** All items of the table or of an index, in the order of their sort keys. */
  inOrder(index: string | undefined): Item[] {
    const { partition, sort } = keyNames(index);
    const present = [...this.#items.values()].filter((item) => item[partition] !== undefined);
    return present.sort((a, b) => compareText(rankOf(a, sort), rankOf(b, sort)));
  }
}

/** Path of the first part that has no value. */
function emptyPart(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null) return path;
  if (typeof value !== 'object') return undefined;
  return Object.entries(value)
    .map(([name, part]) => emptyPart(part, `${path}.${name}`))
    .find((found) => found !== undefined);
}

export function keyNames(index: string | undefined): KeyNames {
  return index === undefined ? tableKey : { partition: `${index}PK`, sort: `${index}SK` };
}

/** Where a page goes on: the key of the table, and that of the index. */
export function pageKey(item: Item, index: string | undefined): Item {
  const names = [tableKey, keyNames(index)].flatMap(({ partition, sort }) => [partition, sort]);
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

/** Whether an item stands behind the place where the page before ended; that item itself may be gone. */
export function isBehind(item: Item, start: Item, index: string | undefined): boolean {
  const { sort } = keyNames(index);
  return compareText(rankOf(item, sort), rankOf(start, sort)) > 0;
}

/** Equal sort keys of an index are told apart by the keys of the table. */
function rankOf(item: Item, sort: string): string {
  return `${String(item[sort])}\0${placeOf(item)}`;
}

function placeOf(key: Item): string {
  const { PK, SK } = key;
  if (typeof PK !== 'string' || typeof SK !== 'string') throw new Error(`No key: ${JSON.stringify(key)}`);
  return `${PK}\0${SK}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
