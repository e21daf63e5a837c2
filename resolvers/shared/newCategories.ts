import { util } from '@aws-appsync/utils';
import type { Category, NewCategory } from '../../domain/category.ts';
import { checkDistinctIds, newCategory } from '../../domain/category.ts';
import { fail } from './fail.ts';

/** One transaction holds them all, beside the budget and the totals. */
const MOST_NEW_CATEGORIES = 50;

/** The categories that a new budget brings, each checked, all with ids of their own. */
export function checkedCategories(inputs: NewCategory[], currency: string): Category[] {
  if (inputs.length > MOST_NEW_CATEGORIES) {
    fail({
      code: 'LimitExceeded',
      message: `categories holds ${inputs.length} entries, at most ${MOST_NEW_CATEGORIES} are allowed`,
      info: { field: 'categories', limit: MOST_NEW_CATEGORIES },
    });
  }
  const categories = inputs.map((input, index) => {
    const checked = newCategory(input, { id: util.autoId(), currency }, `categories[${index}].`);
    if (!checked.ok) {
      fail(checked.failure);
    }
    return checked.value;
  });
  const repeated = checkDistinctIds(categories, 'categories');
  if (repeated) {
    fail(repeated);
  }
  return categories;
}
