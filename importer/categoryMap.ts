import { CATEGORY_TYPES, type CategoryType } from '../domain/category.ts';

/** From a category name of the statement, or the beginning of an account-like one, to a budget category. */
export type CategoryMap = Readonly<Record<string, CategoryType>>;

function isCategoryType(word: unknown): word is CategoryType {
  return (CATEGORY_TYPES as readonly unknown[]).includes(word);
}

/** Reads the content of a map file: a JSON object of names and budget categories. Fails naming the entry. */
export function readCategoryMap(
  text: string,
): { readonly ok: true; readonly map: CategoryMap } | { readonly ok: false; readonly reason: string } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { ok: false, reason: 'expected a JSON object like { "Expenses:Food": "groceries" }' };
  }
  const entries: [string, CategoryType][] = [];
  for (const [name, category] of Object.entries(content)) {
    if (!isCategoryType(category)) {
      return {
        ok: false,
        reason: `"${name}": ${JSON.stringify(category)} is not a budget category; there are: ${CATEGORY_TYPES.join(', ')}`,
      };
    }
    entries.push([name, category]);
  }
  return { ok: true, map: Object.fromEntries(entries) };
}

/** `Expenses:Food` covers itself and `Expenses:Food:Coffee`, not `Expenses:Foodstuff`. */
function covers(prefix: string, name: string): boolean {
  return name === prefix || name.startsWith(`${prefix}:`);
}

/**
 * The budget category of a statement's category name: by the longest matching entry of the map, else the name itself
 * when it is a budget category in any case of letters, else none.
 */
export function mapCategory(name: string, map: CategoryMap): CategoryType | undefined {
  const [longest] = Object.keys(map)
    .filter((prefix) => covers(prefix, name))
    .sort((a, b) => b.length - a.length);
  if (longest !== undefined) return map[longest];
  const word = name.toLowerCase();
  return isCategoryType(word) ? word : undefined;
}
