import type { Analytics, Goal, MonthlyBudget, Recurring, TransactionChange } from '../../generated/api.ts';
import {
  PublishAnalyticsUpdateDocument,
  PublishBudgetUpdateDocument,
  PublishGoalUpdateDocument,
  PublishRecurringDueDocument,
  PublishTransactionChangeDocument,
} from '../../generated/publications.ts';
import { attributesForClients } from '../../table/stored.ts';

/** What each publishing mutation takes. Nothing is read when it is published: what is absent here is null for subscribers. */
interface Published {
  publishAnalyticsUpdate: Analytics;
  publishBudgetUpdate: MonthlyBudget;
  publishGoalUpdate: Goal;
  publishRecurringDue: Recurring;
  publishTransactionChange: TransactionChange;
}

export type PublishingMutation = keyof Published;

/** One event: the mutation that tells of it, and the object as it is shown. */
export interface Publication {
  readonly mutation: PublishingMutation;
  readonly item: object;
}

export function publication<Name extends PublishingMutation>(mutation: Name, item: Published[Name]): Publication {
  return { mutation, item };
}

/** An item without the attributes that only the tables know. */
export function shown<Item extends object>(item: Item): Item {
  return attributesForClients(item) as Item;
}

/** The documents: each selects all that a subscriber may ask for. */
export const documents: Readonly<Record<PublishingMutation, string>> = {
  publishAnalyticsUpdate: PublishAnalyticsUpdateDocument.toString(),
  publishBudgetUpdate: PublishBudgetUpdateDocument.toString(),
  publishGoalUpdate: PublishGoalUpdateDocument.toString(),
  publishRecurringDue: PublishRecurringDueDocument.toString(),
  publishTransactionChange: PublishTransactionChangeDocument.toString(),
};
