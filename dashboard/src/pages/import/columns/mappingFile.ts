import { readCategoryMap } from '../../../../../importer/categoryMap.ts';
import { readMapping } from '../../../../../importer/mapping.ts';
import type { ImportChoices } from '../importChoices.ts';

type Loaded = { readonly ok: true; readonly choices: ImportChoices } | { readonly ok: false; readonly reason: string };

/**
 * Takes over a file of the command line: what `--mapping` reads, or what `--map` reads. A file of categories is told by
 * its values, all of which are categories.
 */
export function loadMappingFile(choices: ImportChoices, text: string): Loaded {
  const categories = readCategoryMap(text);
  if (categories.ok && Object.keys(categories.map).length > 0) {
    return { ok: true, choices: { ...choices, categoryMap: { ...choices.categoryMap, ...categories.map } } };
  }
  const mapping = readMapping(text);
  if (mapping.ok) return { ok: true, choices: { ...choices, mapping: mapping.choices, corrections: {} } };
  return { ok: false, reason: looksLikeCategories(text) && !categories.ok ? categories.reason : mapping.reason };
}

/** Names of accounts or words, rather than the entries of a mapping. */
function looksLikeCategories(text: string): boolean {
  return !/"(columns|dateFormat|decimal|delimiter|expenses|header)"/.test(text);
}

/** As the command line's `--map` reads it. */
export function categoryFile({ categoryMap, words }: ImportChoices): string {
  return `${JSON.stringify({ ...categoryMap, ...words }, null, 2)}\n`;
}
