import type { BudgetFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import type { BudgetDraft, Problems, ReadDraft } from './budgetDraft.ts';
import { typePlan } from './budgetDraft.ts';
import type { PlanField } from './planValues.ts';
import { PLAN_LABELS, planValues } from './planValues.ts';

/** What the parts of the form share. */
export interface PlanForm {
  readonly budget: BudgetFieldsFragment;
  readonly draft: BudgetDraft;
  readonly read: ReadDraft;
  readonly problems: Problems;
  readonly onType: (draft: BudgetDraft) => void;
}

/** The properties of the input for one amount of the plan. */
export function planInput({ budget, draft, problems, onType }: PlanForm, field: PlanField) {
  return {
    label: PLAN_LABELS[field],
    currency: budget.currency,
    value: draft.plan[field] ?? amounts.write(planValues(budget)[field], budget.currency),
    error: problems.plan[field],
    onChange: (text: string) => onType(typePlan(draft, field, text)),
  };
}
