import type {
  BudgetFieldsFragment,
  CategoryFieldsFragment,
  UpdateCategoryInput,
  UpdateMonthlyBudgetInput,
} from '../../../../generated/dashboard.ts';
import type { ApiError } from '../../api/apiError.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence, sentence } from '../../api/errorWords.ts';
import { mergeThreeWays } from '../../conflict/mergeThreeWays.ts';
import type { BudgetDraft, Problems, ReadDraft, Snapshot } from './budgetDraft.ts';
import { NO_PROBLEMS } from './budgetDraft.ts';
import type { PlanField, PlanValues } from './planValues.ts';
import { planChanges, planFieldOf, planValues } from './planValues.ts';

/** The two writes; each rejects with what the API says. */
export interface BudgetWrites {
  budget(input: UpdateMonthlyBudgetInput): Promise<BudgetFieldsFragment>;
  category(input: UpdateCategoryInput): Promise<CategoryFieldsFragment>;
}

/** An amount that was changed here and elsewhere. */
export type AmountConflict = { readonly mine: number; readonly theirs: number } & (
  { readonly kind: 'plan'; readonly field: PlanField } | { readonly kind: 'category'; readonly id: string }
);

export interface SaveResult {
  /** What is stored now, as far as the answers tell. */
  readonly snapshot: Snapshot;
  /** What was typed and is not saved. */
  readonly draft: BudgetDraft;
  readonly conflicts: readonly AmountConflict[];
  readonly problems: Problems;
  /** What failed without a field to stand at. */
  readonly failure: string | undefined;
}

/**
 * Saves a draft: each changed category, then the plan. What others changed in the meantime is kept where only they did;
 * where both did, nothing is written and the conflict is returned with what is stored now as the new snapshot.
 */
export async function saveBudget(
  snapshot: Snapshot,
  draft: BudgetDraft,
  read: ReadDraft,
  writes: BudgetWrites,
): Promise<SaveResult> {
  let result: SaveResult = { snapshot, draft, conflicts: [], problems: NO_PROBLEMS, failure: undefined };
  for (const category of snapshot.categories) {
    const amount = read.categories[category.id];
    if (amount === undefined || amount === category.monthlyBudget) continue;
    result = await saveCategory(result, category, amount, writes);
  }
  return savePlan(result, read.plan, writes);
}

async function saveCategory(
  before: SaveResult,
  category: CategoryFieldsFragment,
  mine: number,
  writes: BudgetWrites,
): Promise<SaveResult> {
  const { id } = category;
  try {
    const saved = await writes.category({ id, expectedVersion: category.version, changes: { monthlyBudget: mine } });
    return withCategory({ ...before, draft: withoutCategory(before.draft, id) }, saved);
  } catch (error) {
    const problem = apiErrorOf(error);
    const current = problem.current as CategoryFieldsFragment | undefined;
    if (problem.type === 'VersionConflict' && current !== undefined) {
      const newer = { ...category, ...current };
      const theirs = newer.monthlyBudget;
      const known = withCategory(before, newer);
      if (theirs === category.monthlyBudget) return saveCategory(known, newer, mine, writes);
      if (theirs === mine) return { ...known, draft: withoutCategory(before.draft, id) };
      return { ...known, conflicts: [...before.conflicts, { kind: 'category', id, mine, theirs }] };
    }
    const problems = { ...before.problems, categories: { ...before.problems.categories, [id]: reasonOf(problem) } };
    return { ...before, problems };
  }
}

async function savePlan(before: SaveResult, mine: PlanValues, writes: BudgetWrites): Promise<SaveResult> {
  const { budget } = before.snapshot;
  const changes = planChanges(planValues(budget), mine);
  if (changes === undefined) return { ...before, draft: { ...before.draft, plan: {} } };
  try {
    const saved = await writes.budget({ month: budget.month, expectedVersion: budget.version, changes });
    return { ...before, snapshot: { ...before.snapshot, budget: saved }, draft: { ...before.draft, plan: {} } };
  } catch (error) {
    const problem = apiErrorOf(error);
    const current = problem.current as BudgetFieldsFragment | undefined;
    if (problem.type === 'VersionConflict' && current !== undefined) {
      const newer = { ...budget, ...current };
      const { merged, conflicts } = mergeThreeWays(planValues(budget), mine, planValues(newer));
      const known = { ...before, snapshot: { ...before.snapshot, budget: newer } };
      if (conflicts.length === 0) return savePlan(known, merged, writes);
      const own = conflicts.map((one): AmountConflict => ({ kind: 'plan', ...one }));
      return { ...known, conflicts: [...before.conflicts, ...own] };
    }
    const field = planFieldOf(problem.field);
    if (field === undefined) return { ...before, failure: errorSentence(problem) };
    return { ...before, problems: { ...before.problems, plan: { [field]: reasonOf(problem) } } };
  }
}

/** Where what was typed meets what others have stored since the snapshot was taken. */
export function conflictsWith(stored: Snapshot, snapshot: Snapshot, read: ReadDraft): AmountConflict[] {
  const { conflicts } = mergeThreeWays(planValues(snapshot.budget), read.plan, planValues(stored.budget));
  const categories = snapshot.categories.flatMap(({ id, monthlyBudget: base }): AmountConflict[] => {
    const theirs = stored.categories.find((one) => one.id === id)?.monthlyBudget ?? base;
    const mine = read.categories[id] ?? base;
    return mine !== base && theirs !== base && mine !== theirs ? [{ kind: 'category', id, mine, theirs }] : [];
  });
  return [...categories, ...conflicts.map((one): AmountConflict => ({ kind: 'plan', ...one }))];
}

/** Beside its field an error needs no field's name. */
function reasonOf(problem: ApiError): string {
  return problem.reason === undefined ? errorSentence(problem) : sentence(problem.reason);
}

function withCategory(result: SaveResult, category: CategoryFieldsFragment): SaveResult {
  const categories = result.snapshot.categories.map((one) => (one.id === category.id ? category : one));
  return { ...result, snapshot: { ...result.snapshot, categories } };
}

function withoutCategory(draft: BudgetDraft, id: string): BudgetDraft {
  const { [id]: _saved, ...categories } = draft.categories;
  return { ...draft, categories };
}

/** The draft after the person has chosen, conflict by conflict; what they took from the others is not typed any more. */
export function resolved(
  draft: BudgetDraft,
  conflicts: readonly AmountConflict[],
  takes: (conflict: AmountConflict) => 'mine' | 'theirs',
): BudgetDraft {
  return conflicts
    .filter((conflict) => takes(conflict) === 'theirs')
    .reduce((rest, conflict): BudgetDraft => {
      if (conflict.kind === 'category') return withoutCategory(rest, conflict.id);
      const { [conflict.field]: _dropped, ...plan } = rest.plan;
      return { ...rest, plan };
    }, draft);
}
