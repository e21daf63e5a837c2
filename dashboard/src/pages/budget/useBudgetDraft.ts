import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { UpdateBudgetDocument, UpdateCategoryDocument } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import { notify } from '../../ui/notices.ts';
import type { BudgetDraft, Problems, Snapshot } from './budgetDraft.ts';
import { NO_DRAFT, NO_PROBLEMS, readDraft } from './budgetDraft.ts';
import type { AmountConflict } from './saveBudget.ts';
import { conflictsWith, resolved, saveBudget } from './saveBudget.ts';

interface Kept {
  readonly snapshot: Snapshot;
  readonly draft: BudgetDraft;
}

/** Drafts outlive a look at another page: by month, for as long as the page is open. */
const keptDrafts = new Map<string, Kept>();

/** What is being typed into the budget of a month, and how it is saved. */
export function useBudgetDraft(stored: Snapshot) {
  const { month } = stored.budget;
  const [kept, setKept] = useState<Kept | undefined>(() => keptDrafts.get(month));
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [conflicts, setConflicts] = useState<readonly AmountConflict[]>([]);
  const [isSaving, setIsSaving] = useState(false);
  const [updateBudget] = useMutation(UpdateBudgetDocument);
  const [updateCategory] = useMutation(UpdateCategoryDocument);
  const snapshot = kept?.snapshot ?? stored;
  const draft = kept?.draft ?? NO_DRAFT;
  const read = readDraft(snapshot, draft, amounts);
  const isDirty = read.changes > 0;

  const keep = (next: Kept | undefined): void => {
    if (next === undefined) keptDrafts.delete(month);
    else keptDrafts.set(month, next);
    setKept(next);
  };
  const save = async (from: Kept): Promise<void> => {
    setIsSaving(true);
    const result = await saveBudget(from.snapshot, from.draft, readDraft(from.snapshot, from.draft, amounts), {
      budget: async (input) => (await updateBudget({ variables: { input } })).data!.updateMonthlyBudget,
      category: async (input) => (await updateCategory({ variables: { input } })).data!.updateCategory,
    });
    setIsSaving(false);
    setProblems(result.problems);
    setConflicts(result.conflicts);
    const left = readDraft(result.snapshot, result.draft, amounts).changes;
    keep(left === 0 ? undefined : { snapshot: result.snapshot, draft: result.draft });
    if (result.failure !== undefined) {
      notify({
        tone: 'failed',
        title: 'Couldn’t save the plan. Your entries are still here.',
        message: result.failure,
      });
    } else if (left === 0) notify({ title: 'Saved.' });
  };
  useLeaveWarning(isDirty);

  return {
    snapshot,
    draft,
    read,
    problems: {
      plan: { ...problems.plan, ...read.problems.plan },
      categories: { ...problems.categories, ...read.problems.categories },
    },
    isDirty,
    isSaving,
    conflicts,
    /** Someone else has changed the plan, or a category, since this draft was begun. */
    isOutdated: isDirty && isNewer(stored, snapshot),
    type(next: BudgetDraft) {
      setProblems(NO_PROBLEMS);
      keep({ snapshot, draft: next });
    },
    discard() {
      setProblems(NO_PROBLEMS);
      keep(undefined);
    },
    save: () => void (kept !== undefined && save(kept)),
    /** Takes over what others changed; where both did, the person has to choose. */
    compare() {
      keep({ snapshot: stored, draft });
      const met = conflictsWith(stored, snapshot, read);
      setConflicts(met);
      if (met.length === 0) notify({ title: 'Taken over. Your own entries are as they were.' });
    },
    choose(takes: (conflict: AmountConflict) => 'mine' | 'theirs') {
      const next = { snapshot, draft: resolved(draft, conflicts, takes) };
      setConflicts([]);
      void save(next);
    },
    cancelChoice: () => setConflicts([]),
  };
}

function isNewer(stored: Snapshot, snapshot: Snapshot): boolean {
  const versions = new Map(snapshot.categories.map(({ id, version }) => [id, version]));
  return (
    stored.budget.version > snapshot.budget.version ||
    stored.categories.some(({ id, version }) => version > (versions.get(id) ?? version))
  );
}

/** The browser asks before it closes a page with unsaved entries. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
