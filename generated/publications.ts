/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What money is spent on or comes from. `income` and `savings` stand apart: they are never expenses. */
export type BudgetCategoryType =
  | 'childcare'
  | 'debt'
  | 'dining'
  | 'education'
  | 'entertainment'
  | 'fees'
  | 'gifts'
  | 'groceries'
  | 'healthcare'
  | 'housing'
  | 'income'
  | 'insurance'
  | 'other'
  | 'personal'
  | 'savings'
  | 'shopping'
  | 'subscriptions'
  | 'taxes'
  | 'transportation'
  | 'travel'
  | 'utilities';

/** `draft` to `active`, `active` to `archived`, `archived` to `active`. */
export type BudgetStatus =
  | 'active'
  | 'archived'
  | 'draft';

/** How much a goal matters to the person. */
export type GoalPriority =
  | 'high'
  | 'low'
  | 'medium';

/**
 * `completed` is what reaches its target, and nothing else; it goes back to `active` below it. `paused` and `cancelled` are
 * set by a person; a cancelled goal takes no contributions until it is active again.
 */
export type GoalStatus =
  | 'active'
  | 'cancelled'
  | 'completed'
  | 'paused';

/** Analytics to tell of. */
export type PublishAnalyticsUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: string;
};

/** A budget to tell of. */
export type PublishBudgetUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: string;
};

/** A goal to tell of. */
export type PublishGoalUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: string;
};

/** A template to tell of. */
export type PublishRecurringDueInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: string;
};

/** A change to tell of. */
export type PublishTransactionChangeInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: string;
};

/**
 * How often a template falls due. Each due day is counted from the first one, never from the one before, so that the 31st
 * is the last day of a shorter month and the 31st again in a longer one.
 */
export type RecurringFrequency =
  /** Every 12 months; 29 February is 28 February in other years. */
  | 'annually'
  /** Every 14 days. */
  | 'biweekly'
  /** Every month. */
  | 'monthly'
  /** Every 3 months. */
  | 'quarterly'
  /** Every 7 days. */
  | 'weekly';

/** What became of a transaction. Several changes that follow one another closely are told of as one. */
export type TransactionChangeKind =
  /** It is gone: see `deletedAt`. */
  | 'deleted'
  /** It has another date: see `previousDate`. */
  | 'moved'
  /** It is new, or was brought back. */
  | 'recorded'
  /** It says something else at the same date. */
  | 'updated';

/** Where a transaction comes from. `import`: from a statement; `auto`: posted from a recurring template. */
export type TransactionSource =
  | 'auto'
  | 'credit_card'
  | 'import'
  | 'manual';

/** How far a transaction is confirmed. All of them count. */
export type TransactionStatus =
  | 'cleared'
  | 'pending'
  | 'reconciled';

export type PublishAnalyticsUpdateMutationVariables = Exact<{
  input: PublishAnalyticsUpdateInput;
}>;


export type PublishAnalyticsUpdateMutation = { publishAnalyticsUpdate: { id: string, tenantId: string, userId: string, period: string, currency: string, totalBudgeted: number, totalSpent: number, totalIncome: number, netIncome: number, topCategories: Array<BudgetCategoryType>, overspentCategories: Array<BudgetCategoryType>, underspentCategories: Array<BudgetCategoryType>, averageDailySpending: number | null, projectedMonthlySpending: number | null, potentialSavings: number, asOf: string, isFinal: boolean, revision: number, version: number, createdAt: string, updatedAt: string, calculatedAt: string, spendingByCategory: Array<{ category: BudgetCategoryType, budgeted: number, actual: number, difference: number, percentOfBudget: number | null, percentOfTotal: number | null, transactionCount: number }>, largestTransactions: Array<{ id: string, date: string, description: string, amount: number, category: BudgetCategoryType }>, comparisonToPreviousMonth: { spendingChange: number, percentageChange: number | null, categoriesIncreased: Array<BudgetCategoryType>, categoriesDecreased: Array<BudgetCategoryType> }, recommendedCuts: Array<{ category: BudgetCategoryType, currentSpending: number, recommendedSpending: number, potentialSavings: number, reasoning: string }> } | null };

export type PublishBudgetUpdateMutationVariables = Exact<{
  input: PublishBudgetUpdateInput;
}>;


export type PublishBudgetUpdateMutation = { publishBudgetUpdate: { id: string, tenantId: string, userId: string, month: string, currency: string, totalIncome: number, totalPlannedExpenses: number, totalActualExpenses: number, totalActualIncome: number, debtPaymentBudget: number, savingsBudget: number, discretionaryIncome: number, availableForDebtPayoff: number, unassigned: number, status: BudgetStatus, rolloverBalance: number, copiedFrom: string | null, version: number, revision: number, createdAt: string, updatedAt: string, deletedAt: string | null, incomeBreakdown: { salary: number, bonuses: number, sideIncome: number, investments: number, other: number } } | null };

export type PublishGoalUpdateMutationVariables = Exact<{
  input: PublishGoalUpdateInput;
}>;


export type PublishGoalUpdateMutation = { publishGoalUpdate: { id: string, tenantId: string, userId: string, name: string, description: string | null, targetAmount: number, currentAmount: number, currency: string, targetDate: string | null, createdDate: string, relatedCategory: BudgetCategoryType | null, percentComplete: number, monthlyContribution: number, neededPerMonth: number | null, onTrack: boolean | null, status: GoalStatus, priority: GoalPriority, version: number, createdAt: string, updatedAt: string, deletedAt: string | null, milestones: Array<{ percentage: number, amount: number, achieved: boolean, achievedDate: string | null }> } | null };

export type PublishRecurringDueMutationVariables = Exact<{
  input: PublishRecurringDueInput;
}>;


export type PublishRecurringDueMutation = { publishRecurringDue: { id: string, tenantId: string, userId: string, name: string, amount: number, currency: string, category: BudgetCategoryType, frequency: RecurringFrequency, startDate: string, endDate: string | null, dayOfMonth: number | null, dayOfWeek: number | null, isIncome: boolean, isEssential: boolean, autoCreate: boolean, reminderDays: number | null, isActive: boolean, lastGenerated: string | null, nextDue: string | null, version: number, createdAt: string, updatedAt: string } | null };

export type PublishTransactionChangeMutationVariables = Exact<{
  input: PublishTransactionChangeInput;
}>;


export type PublishTransactionChangeMutation = { publishTransactionChange: { kind: TransactionChangeKind, tenantId: string, userId: string, month: string, previousDate: string | null, transaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PublishAnalyticsUpdateDocument = new TypedDocumentString(`
    mutation PublishAnalyticsUpdate($input: PublishAnalyticsUpdateInput!) {
  publishAnalyticsUpdate(input: $input) {
    id
    tenantId
    userId
    period
    currency
    spendingByCategory {
      category
      budgeted
      actual
      difference
      percentOfBudget
      percentOfTotal
      transactionCount
    }
    totalBudgeted
    totalSpent
    totalIncome
    netIncome
    topCategories
    overspentCategories
    underspentCategories
    largestTransactions {
      id
      date
      description
      amount
      category
    }
    averageDailySpending
    projectedMonthlySpending
    comparisonToPreviousMonth {
      spendingChange
      percentageChange
      categoriesIncreased
      categoriesDecreased
    }
    potentialSavings
    recommendedCuts {
      category
      currentSpending
      recommendedSpending
      potentialSavings
      reasoning
    }
    asOf
    isFinal
    revision
    version
    createdAt
    updatedAt
    calculatedAt
  }
}
    `) as unknown as TypedDocumentString<PublishAnalyticsUpdateMutation, PublishAnalyticsUpdateMutationVariables>;
export const PublishBudgetUpdateDocument = new TypedDocumentString(`
    mutation PublishBudgetUpdate($input: PublishBudgetUpdateInput!) {
  publishBudgetUpdate(input: $input) {
    id
    tenantId
    userId
    month
    currency
    totalIncome
    incomeBreakdown {
      salary
      bonuses
      sideIncome
      investments
      other
    }
    totalPlannedExpenses
    totalActualExpenses
    totalActualIncome
    debtPaymentBudget
    savingsBudget
    discretionaryIncome
    availableForDebtPayoff
    unassigned
    status
    rolloverBalance
    copiedFrom
    version
    revision
    createdAt
    updatedAt
    deletedAt
  }
}
    `) as unknown as TypedDocumentString<PublishBudgetUpdateMutation, PublishBudgetUpdateMutationVariables>;
export const PublishGoalUpdateDocument = new TypedDocumentString(`
    mutation PublishGoalUpdate($input: PublishGoalUpdateInput!) {
  publishGoalUpdate(input: $input) {
    id
    tenantId
    userId
    name
    description
    targetAmount
    currentAmount
    currency
    targetDate
    createdDate
    relatedCategory
    percentComplete
    monthlyContribution
    neededPerMonth
    onTrack
    status
    priority
    milestones {
      percentage
      amount
      achieved
      achievedDate
    }
    version
    createdAt
    updatedAt
    deletedAt
  }
}
    `) as unknown as TypedDocumentString<PublishGoalUpdateMutation, PublishGoalUpdateMutationVariables>;
export const PublishRecurringDueDocument = new TypedDocumentString(`
    mutation PublishRecurringDue($input: PublishRecurringDueInput!) {
  publishRecurringDue(input: $input) {
    id
    tenantId
    userId
    name
    amount
    currency
    category
    frequency
    startDate
    endDate
    dayOfMonth
    dayOfWeek
    isIncome
    isEssential
    autoCreate
    reminderDays
    isActive
    lastGenerated
    nextDue
    version
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<PublishRecurringDueMutation, PublishRecurringDueMutationVariables>;
export const PublishTransactionChangeDocument = new TypedDocumentString(`
    mutation PublishTransactionChange($input: PublishTransactionChangeInput!) {
  publishTransactionChange(input: $input) {
    kind
    tenantId
    userId
    month
    transaction {
      id
      tenantId
      userId
      date
      description
      merchant
      amount
      currency
      category
      categoryId
      isRecurring
      recurringId
      source
      cardId
      accountId
      isIncome
      isEssential
      tags
      notes
      location
      receiptUrl
      status
      isExcludedFromBudget
      movedFrom
      deletedAt
      version
      createdAt
      updatedAt
    }
    previousDate
  }
}
    `) as unknown as TypedDocumentString<PublishTransactionChangeMutation, PublishTransactionChangeMutationVariables>;