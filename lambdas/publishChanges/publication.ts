import type { Analytics, Goal, MonthlyBudget, Recurring, TransactionChange } from '../../generated/api.ts';
import {
  PublishAnalyticsUpdateDocument,
  PublishBudgetUpdateDocument,
  PublishGoalUpdateDocument,
  PublishRecurringDueDocument,
  PublishTransactionChangeDocument,
} from '../../generated/publications.ts';

/** What each publishing mutation takes. Nothing is read when it is published: what is absent here is null for subscribers. */
interface Published {
  publishAnalyticsUpdate: Analytics;
  publishBudgetUpdate: MonthlyBudget;
  publishGoalUpdate: Goal;
  publishRecurringDue: Recurring;
  publishTransactionChange: TransactionChange;
}

export type PublishingMutation = keyof Published;

/** One event: the mutation that tells of it, and the object, which may have more attributes than are told. */
export interface Publication {
  readonly mutation: PublishingMutation;
  readonly item: object;
}

export function publication<Name extends PublishingMutation>(mutation: Name, item: Published[Name]): Publication {
  return { mutation, item };
}

/** The documents: each selects all that a subscriber may ask for. */
export const documents: Readonly<Record<PublishingMutation, string>> = {
  publishAnalyticsUpdate: PublishAnalyticsUpdateDocument.toString(),
  publishBudgetUpdate: PublishBudgetUpdateDocument.toString(),
  publishGoalUpdate: PublishGoalUpdateDocument.toString(),
  publishRecurringDue: PublishRecurringDueDocument.toString(),
  publishTransactionChange: PublishTransactionChangeDocument.toString(),
};

/** The request of a publication: of the object only what its document names, so that nothing of the tables' own goes out. */
export function requestOf({ mutation, item }: Publication): { query: string; variables: { input: { item: string } } } {
  const query = documents[mutation];
  const names = query.match(/\w+/g) ?? [];
  return { query, variables: { input: { item: JSON.stringify(item, names) } } };
}
