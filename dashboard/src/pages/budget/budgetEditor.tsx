import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BudgetMonthQuery } from '../../../../generated/dashboard.ts';
import { amounts, clockTime, days, money } from '../../format/formats.ts';
import { categoryName } from '../../format/words.ts';
import type { Difference } from '../../conflict/conflictDialog.tsx';
import { ConflictDialog } from '../../conflict/conflictDialog.tsx';
import type { Snapshot } from './budgetDraft.ts';
import { plannedByDraft, typeCategory, typePlan } from './budgetDraft.ts';
import styles from './budget.module.css';
import { CategoriesCard } from './categoriesCard.tsx';
import { FiguresCard } from './figuresCard.tsx';
import { IncomeCard } from './incomeCard.tsx';
import { PLAN_LABELS, planFigures } from './planValues.ts';
import { SaveBar } from './saveBar.tsx';
import type { AmountConflict } from './saveBudget.ts';
import { StatusControls } from './statusControls.tsx';
import { useBudgetDraft } from './useBudgetDraft.ts';

interface BudgetEditorProps {
  readonly stored: Snapshot;
  readonly history: BudgetMonthQuery['analyticsTrend']['items'];
}

/** The plan as a form: everything that follows from it is worked out as one types, by the API's own rules. */
export function BudgetEditor({ stored, history }: BudgetEditorProps): ReactElement {
  const editor = useBudgetDraft(stored);
  const { snapshot, draft, read, problems } = editor;
  const { budget } = snapshot;
  const common = { budget, draft, read, problems, onType: editor.type };
  return (
    <>
      <StatusControls budget={stored.budget} />
      {editor.isOutdated && (
        <p className={styles.outdated} role="status">
          This plan was changed elsewhere just now. Your entries are as they were.{' '}
          <Button size="xs" onClick={editor.compare}>
            Compare
          </Button>
        </p>
      )}
      <div className={styles.editor}>
        <div className={styles.column}>
          <IncomeCard {...common} />
          <CategoriesCard
            {...common}
            categories={snapshot.categories}
            history={history}
            onTypeCategory={(id, text) => editor.type(typeCategory(snapshot, draft, id, text, amounts))}
          />
        </div>
        <FiguresCard
          {...common}
          categoriesTogether={plannedByDraft(snapshot, read.categories)}
          onUseSum={(sum) => editor.type(typePlan(draft, 'totalPlannedExpenses', amounts.write(sum, budget.currency)))}
        />
      </div>
      {editor.isDirty && (
        <SaveBar
          changes={read.changes}
          unassigned={unassignedWords(planFigures(read.plan, budget).unassigned, budget.currency)}
          isSaving={editor.isSaving}
          onDiscard={editor.discard}
          onSave={editor.save}
          hasProblems={Object.keys(read.problems.plan).length + Object.keys(read.problems.categories).length > 0}
        />
      )}
      {editor.conflicts.length > 0 && (
        <ConflictDialog
          title={`${days.month(budget.month)} was changed while you were editing`}
          theirsNote={`saved ${clockTime(Date.parse(budget.updatedAt))}`}
          differences={editor.conflicts.map((conflict) => differenceOf(conflict, snapshot))}
          onChoose={(choices) => editor.choose((conflict) => choices[keyOf(conflict)] ?? 'mine')}
          onCancel={editor.cancelChoice}
        />
      )}
    </>
  );
}

function unassignedWords(unassigned: number, currency: string): string {
  const size = money.plain(Math.abs(unassigned), currency);
  return unassigned < 0 ? `${size} more than you have` : `${size} unassigned`;
}

function keyOf(conflict: AmountConflict): string {
  return conflict.kind === 'plan' ? conflict.field : conflict.id;
}

function differenceOf(conflict: AmountConflict, { budget, categories }: Snapshot): Difference {
  const category = conflict.kind === 'category' ? categories.find(({ id }) => id === conflict.id) : undefined;
  return {
    key: keyOf(conflict),
    label: conflict.kind === 'plan' ? PLAN_LABELS[conflict.field] : category ? categoryName(category) : 'Category',
    mine: money.plain(conflict.mine, budget.currency),
    theirs: money.plain(conflict.theirs, budget.currency),
  };
}
