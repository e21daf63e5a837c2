import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import {
  CreateCategoryDocument,
  DeleteCategoryDocument,
  UpdateCategoryDocument,
} from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { modifyPages } from '../../api/modifyPages.ts';
import type { Conflict } from '../../conflict/mergeThreeWays.ts';
import { mergeThreeWays } from '../../conflict/mergeThreeWays.ts';
import type { CategoryValues } from './categoryValues.ts';
import { categoryChanges, categoryValues } from './categoryValues.ts';

/** Nothing was written: others changed the same fields. `current` is what is stored. */
export interface CategoryConflict {
  readonly current: CategoryFieldsFragment;
  readonly conflicts: readonly Conflict<CategoryValues>[];
  readonly merged: CategoryValues;
}

/** Writes a category; each rejects with what the API says. */
export function useSaveCategory() {
  const [create] = useMutation(CreateCategoryDocument);
  const [update] = useMutation(UpdateCategoryDocument);
  const [remove] = useMutation(DeleteCategoryDocument);

  const change = async (
    base: CategoryFieldsFragment,
    values: CategoryValues,
  ): Promise<CategoryConflict | undefined> => {
    const changes = categoryChanges(categoryValues(base), values);
    if (Object.keys(changes).length === 0) return undefined;
    try {
      await update({ variables: { input: { id: base.id, expectedVersion: base.version, changes } } });
      return undefined;
    } catch (error) {
      const { type, current } = apiErrorOf(error);
      if (type !== 'VersionConflict' || current === undefined) throw error;
      // What is not stored is absent there.
      const none = { customName: null, color: null, icon: null, notes: null };
      const newer = { ...base, ...none, ...current } as CategoryFieldsFragment;
      const { merged, conflicts } = mergeThreeWays(categoryValues(base), values, categoryValues(newer));
      return conflicts.length === 0 ? change(newer, merged) : { current: newer, conflicts, merged };
    }
  };
  return {
    async create(values: CategoryValues): Promise<void> {
      const input = { id: `cat-${crypto.randomUUID()}`, ...values };
      await create({ variables: { input }, update: (cache) => addCategory(cache, input.id) });
    },
    change,
    async remove({ id, version }: CategoryFieldsFragment, replaceWith: string | undefined): Promise<void> {
      const input = { id, expectedVersion: version, ...(replaceWith !== undefined && { replaceWith }) };
      await remove({
        variables: { input },
        update: (cache) => removeCategory(cache, id),
        // The heir's budget has grown.
        ...(replaceWith !== undefined && { refetchQueries: ['BudgetMonth'], awaitRefetchQueries: true }),
      });
    },
  };
}

function addCategory(cache: ApolloCache, id: string): void {
  const reference = { __ref: cache.identify({ __typename: 'Category', id }) ?? '' };
  modifyPages(cache, { categories: (page) => ({ ...page, items: [...page.items, reference] }) });
}

function removeCategory(cache: ApolloCache, id: string): void {
  const key = cache.identify({ __typename: 'Category', id });
  modifyPages(cache, {
    categories: (page) => ({ ...page, items: page.items.filter(({ __ref }) => __ref !== key) }),
  });
  cache.evict({ id: key });
}
