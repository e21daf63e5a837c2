import type { Difference, Side } from '../../conflict/conflictDialog.tsx';
import type { Conflict } from '../../conflict/mergeThreeWays.ts';
import { money } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import type { CategoryValues } from './categoryValues.ts';
import { CATEGORY_LABELS } from './categoryValues.ts';
import type { CategoryConflict } from './useSaveCategory.ts';

/** The fields that both sides changed, in words. */
export function categoryDifferences(conflicts: readonly Conflict<CategoryValues>[], currency: string): Difference[] {
  return conflicts.map(({ field, mine, theirs }) => ({
    key: field,
    label: CATEGORY_LABELS[field],
    mine: shown(field, mine, currency),
    theirs: shown(field, theirs, currency),
  }));
}

function shown(field: keyof CategoryValues, value: CategoryValues[keyof CategoryValues], currency: string): string {
  if (value === null) return 'none';
  if (typeof value === 'number') return money.plain(value, currency);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return field === 'categoryType' ? typeName(value as CategoryValues['categoryType']) : value;
}

/** The merged values with what was chosen of the others. */
export function chosenValues(
  { merged, conflicts }: CategoryConflict,
  choices: Readonly<Record<string, Side>>,
): CategoryValues {
  const taken = conflicts.filter(({ field }) => choices[field] === 'theirs');
  return { ...merged, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs])) };
}
