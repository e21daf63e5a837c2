import { readCategoryMap } from '../../../../../importer/categoryMap.ts';
import { checkChoices } from '../../../../../importer/mapping.ts';
import type { Statement } from '../../../../../importer/readStatement.ts';
import type { ImportChoices } from '../importChoices.ts';
import { NO_CHOICES } from '../importChoices.ts';

/** What of `localStorage` is used. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

type Remembered = Omit<ImportChoices, 'corrections'>;

const KEPT_AS = 'tyche-import';
const KEPT = 30;

/** What files of one kind have in common: whose they are, their format, and the names of their columns. */
export function kindOf(owner: string, { format, csv }: Pick<Statement, 'format' | 'csv'>): string {
  return JSON.stringify([owner, format, ...(csv?.columns.map(({ name }) => name) ?? [])]);
}

/** What was chosen for the last file of this kind on this device; undefined when there was none. */
export function recall(storage: TextStorage, kind: string): ImportChoices | undefined {
  const kept = all(storage).find(([one]) => one === kind)?.[1];
  if (kept === undefined) return undefined;
  const mapping = checkChoices(kept.mapping ?? {});
  const [categoryMap, words] = [kept.categoryMap, kept.words].map((map) => readCategoryMap(JSON.stringify(map ?? {})));
  if (!mapping.ok || !categoryMap?.ok || !words?.ok) return undefined;
  return {
    ...NO_CHOICES,
    ...(typeof kept.account === 'string' && { account: kept.account }),
    ...(typeof kept.encoding === 'string' && { encoding: kept.encoding }),
    ...{ mapping: mapping.choices, categoryMap: categoryMap.map, words: words.map },
  };
}

/** Keeps the choices, newest first. They are a convenience: where nothing can be stored, they are not kept. */
export function remember(storage: TextStorage, kind: string, { corrections: _, ...choices }: ImportChoices): void {
  const others = all(storage).filter(([one]) => one !== kind);
  try {
    storage.setItem(KEPT_AS, JSON.stringify([[kind, choices], ...others].slice(0, KEPT)));
  } catch {
    // Full, or forbidden.
  }
}

function all(storage: TextStorage): readonly (readonly [string, Partial<Remembered>])[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? (kept as [string, Partial<Remembered>][]) : [];
  } catch {
    return [];
  }
}
