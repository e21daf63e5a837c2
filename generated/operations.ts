/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** A new category. Only `categoryType` is required. */
export type CreateCategoryInput = {
  categoryType: BudgetCategoryType;
  /** `#RRGGBB`. */
  color?: string | null | undefined;
  /** At most 100 characters. */
  customName?: string | null | undefined;
  /** At most 50 characters. */
  icon?: string | null | undefined;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it, and the create cannot be repeated. */
  id?: string | number | null | undefined;
  /** Default: by type; housing, utilities, groceries, transportation, healthcare, insurance, childcare, debt and taxes are. */
  isEssential?: boolean | null | undefined;
  /** In the budget's currency, not negative. Default 0. */
  monthlyBudget?: number | null | undefined;
  /** At most 2,000 characters. */
  notes?: string | null | undefined;
};

/** A new budget. Only `month` is required; amounts are 0 by default and, apart from `rolloverBalance`, not negative. */
export type CreateMonthlyBudgetInput = {
  /** New categories written with it, at most 50. */
  categories?: Array<CreateCategoryInput> | null | undefined;
  /** ISO 4217; the stack's default currency without one. It cannot be changed later. */
  currency?: string | null | undefined;
  debtPaymentBudget?: number | null | undefined;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it; the budget is addressed by its month. */
  id?: string | number | null | undefined;
  incomeBreakdown?: IncomeBreakdownInput | null | undefined;
  /** `YYYY-MM`, 1970-01 to 2199-12. */
  month: string;
  rolloverBalance?: number | null | undefined;
  savingsBudget?: number | null | undefined;
  /** Without it: the sum of all categories, the new ones included, without income and savings. */
  totalPlannedExpenses?: number | null | undefined;
};

/** Which transaction to delete. */
export type DeleteTransactionInput = {
  /** The date it has now. */
  date: string;
  /** When given, the `version` that must still be stored. */
  expectedVersion?: number | null | undefined;
  id: string | number;
};

/** Rows of a statement. */
export type ImportTransactionsInput = {
  /** Answer the same and write nothing. Default: false. */
  dryRun?: boolean | null | undefined;
  /** 1 to 50, each with an `id`. */
  transactions: Array<RecordTransactionInput>;
};

/** Planned income by source. Not negative; what is absent or null counts as 0. */
export type IncomeBreakdownInput = {
  bonuses?: number | null | undefined;
  investments?: number | null | undefined;
  other?: number | null | undefined;
  salary?: number | null | undefined;
  sideIncome?: number | null | undefined;
};

/** Absent fields stay. Null sets an amount back to its default; `status` cannot be null. */
export type MonthlyBudgetChanges = {
  debtPaymentBudget?: number | null | undefined;
  /** Parts that are absent stay; a part that is null becomes 0. */
  incomeBreakdown?: IncomeBreakdownInput | null | undefined;
  rolloverBalance?: number | null | undefined;
  savingsBudget?: number | null | undefined;
  /** One step: draft to active, active to archived, archived to active. */
  status?: BudgetStatus | null | undefined;
  /** Null computes it again from the categories of now. */
  totalPlannedExpenses?: number | null | undefined;
};

/** A new transaction. Only `date`, `description` and `amount` are required. */
export type RecordTransactionInput = {
  accountId?: string | number | null | undefined;
  /** Negative for expenses; no more decimals than the currency has; at most 1e12 in size. */
  amount: number;
  cardId?: string | number | null | undefined;
  /** Default: `income` for a positive amount, else `other`. */
  category?: BudgetCategoryType | null | undefined;
  categoryId?: string | number | null | undefined;
  /** ISO 4217. Default: the stack's currency. */
  currency?: string | null | undefined;
  /** With its own offset, for example 2025-01-15T18:30:00-05:00; 1970 to 2199. */
  date: string;
  /** 1 to 256 characters. */
  description: string;
  /**
   * 1 to 50 characters of A-Z a-z 0-9 _ -. With `date` it is the transaction's identity. Without one the server makes it,
   * and the request cannot be repeated safely.
   */
  id?: string | number | null | undefined;
  /** Default: by category, as for categories. */
  isEssential?: boolean | null | undefined;
  /** Default: false. */
  isExcludedFromBudget?: boolean | null | undefined;
  /** At most 200 characters. */
  location?: string | null | undefined;
  /** At most 200 characters. Default: the trimmed description. */
  merchant?: string | null | undefined;
  /** At most 2,000 characters. */
  notes?: string | null | undefined;
  /** An https address of at most 1,000 characters. */
  receiptUrl?: string | null | undefined;
  /** Default: `manual`. */
  source?: TransactionSource | null | undefined;
  /** Default: `cleared`. */
  status?: TransactionStatus | null | undefined;
  /** At most 20, each 1 to 50 characters. */
  tags?: Array<string> | null | undefined;
};

/** Which transaction to bring back. */
export type RestoreTransactionInput = {
  /** The date it had when it was deleted. */
  date: string;
  id: string | number;
};

/**
 * Absent fields stay. Null removes an optional field or sets it back to its default; `date`, `description`, `amount`,
 * `currency`, `category`, `source` and `status` cannot be null.
 */
export type TransactionChanges = {
  accountId?: string | number | null | undefined;
  amount?: number | null | undefined;
  cardId?: string | number | null | undefined;
  category?: BudgetCategoryType | null | undefined;
  categoryId?: string | number | null | undefined;
  currency?: string | null | undefined;
  /** Another day or instant moves the transaction. */
  date?: string | null | undefined;
  description?: string | null | undefined;
  isEssential?: boolean | null | undefined;
  isExcludedFromBudget?: boolean | null | undefined;
  location?: string | null | undefined;
  /** Null: the trimmed description again. */
  merchant?: string | null | undefined;
  notes?: string | null | undefined;
  receiptUrl?: string | null | undefined;
  source?: TransactionSource | null | undefined;
  status?: TransactionStatus | null | undefined;
  tags?: Array<string> | null | undefined;
};

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

/** Which budget to change, and how. */
export type UpdateMonthlyBudgetInput = {
  changes: MonthlyBudgetChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: number;
  /** `YYYY-MM`. */
  month: string;
};

/** Which transaction to change, and how. */
export type UpdateTransactionInput = {
  changes: TransactionChanges;
  /** The date it has now. */
  date: string;
  /** The `version` that the changes were made for. */
  expectedVersion: number;
  id: string | number;
};

export type CategoriesQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type CategoriesQuery = { categories: { nextToken: string | null, items: Array<{ id: string, tenantId: string, userId: string, categoryType: BudgetCategoryType, customName: string | null, monthlyBudget: number, color: string | null, icon: string | null, isEssential: boolean, notes: string | null, version: number, createdAt: string, updatedAt: string }> } };

export type CategorySpendingQueryVariables = Exact<{
  month?: string;
  category?: BudgetCategoryType;
}>;


export type CategorySpendingQuery = { categorySpending: { month: string, category: BudgetCategoryType, actual: number, transactionCount: number } };

export type CreateMonthlyBudgetMutationVariables = Exact<{
  input?: CreateMonthlyBudgetInput;
}>;


export type CreateMonthlyBudgetMutation = { createMonthlyBudget: { id: string, tenantId: string, userId: string, month: string, currency: string, totalIncome: number, totalPlannedExpenses: number, totalActualExpenses: number, totalActualIncome: number, debtPaymentBudget: number, savingsBudget: number, discretionaryIncome: number, availableForDebtPayoff: number, unassigned: number, status: BudgetStatus, rolloverBalance: number, version: number, revision: number, createdAt: string, updatedAt: string, incomeBreakdown: { salary: number, bonuses: number, sideIncome: number, investments: number, other: number } } };

export type DeleteTransactionMutationVariables = Exact<{
  input?: DeleteTransactionInput;
}>;


export type DeleteTransactionMutation = { deleteTransaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } };

export type ImportTransactionsMutationVariables = Exact<{
  input?: ImportTransactionsInput;
}>;


export type ImportTransactionsMutation = { importTransactions: { created: number, duplicates: number, items: Array<{ index: number, duplicate: boolean, transaction: { id: string, date: string, amount: number, currency: string, category: BudgetCategoryType } | null }> } };

export type MonthTotalsQueryVariables = Exact<{
  month?: string;
}>;


export type MonthTotalsQuery = { monthTotals: { month: string, currency: string, totalActualExpenses: number, totalActualIncome: number, revision: number, categories: Array<{ category: BudgetCategoryType, actual: number, transactionCount: number }>, unconverted: Array<{ currency: string, category: BudgetCategoryType, amount: number, transactionCount: number }> } };

export type MonthlyBudgetQueryVariables = Exact<{
  month?: string;
}>;


export type MonthlyBudgetQuery = { monthlyBudget: { id: string, tenantId: string, userId: string, month: string, currency: string, totalIncome: number, totalPlannedExpenses: number, totalActualExpenses: number, totalActualIncome: number, debtPaymentBudget: number, savingsBudget: number, discretionaryIncome: number, availableForDebtPayoff: number, unassigned: number, status: BudgetStatus, rolloverBalance: number, version: number, revision: number, createdAt: string, updatedAt: string, incomeBreakdown: { salary: number, bonuses: number, sideIncome: number, investments: number, other: number } } | null };

export type MonthlyBudgetsQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type MonthlyBudgetsQuery = { monthlyBudgets: { nextToken: string | null, items: Array<{ month: string, status: BudgetStatus, totalPlannedExpenses: number, totalActualExpenses: number, unassigned: number, version: number }> } };

export type RecordTransactionMutationVariables = Exact<{
  input?: RecordTransactionInput;
}>;


export type RecordTransactionMutation = { recordTransaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } };

export type RestoreTransactionMutationVariables = Exact<{
  input?: RestoreTransactionInput;
}>;


export type RestoreTransactionMutation = { restoreTransaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } };

export type TransactionQueryVariables = Exact<{
  id?: string | number;
  date?: string;
}>;


export type TransactionQuery = { transaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } | null };

export type TransactionsQueryVariables = Exact<{
  month?: string;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TransactionsQuery = { transactions: { nextToken: string | null, items: Array<{ id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string }> } };

export type TransactionsBetweenQueryVariables = Exact<{
  from?: string;
  to?: string;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TransactionsBetweenQuery = { transactionsBetween: { nextToken: string | null, items: Array<{ id: string, date: string, description: string, amount: number, currency: string, category: BudgetCategoryType }> } };

export type TransactionsByCategoryQueryVariables = Exact<{
  month?: string;
  category?: BudgetCategoryType;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TransactionsByCategoryQuery = { transactionsByCategory: { nextToken: string | null, items: Array<{ id: string, date: string, description: string, amount: number, currency: string, category: BudgetCategoryType }> } };

export type TransactionsByMerchantQueryVariables = Exact<{
  merchant?: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type TransactionsByMerchantQuery = { transactionsByMerchant: { nextToken: string | null, items: Array<{ id: string, date: string, description: string, amount: number, currency: string, category: BudgetCategoryType }> } };

export type UpdateMonthlyBudgetMutationVariables = Exact<{
  input?: UpdateMonthlyBudgetInput;
}>;


export type UpdateMonthlyBudgetMutation = { updateMonthlyBudget: { id: string, tenantId: string, userId: string, month: string, currency: string, totalIncome: number, totalPlannedExpenses: number, totalActualExpenses: number, totalActualIncome: number, debtPaymentBudget: number, savingsBudget: number, discretionaryIncome: number, availableForDebtPayoff: number, unassigned: number, status: BudgetStatus, rolloverBalance: number, version: number, revision: number, createdAt: string, updatedAt: string, incomeBreakdown: { salary: number, bonuses: number, sideIncome: number, investments: number, other: number } } };

export type UpdateTransactionMutationVariables = Exact<{
  input?: UpdateTransactionInput;
}>;


export type UpdateTransactionMutation = { updateTransaction: { id: string, tenantId: string, userId: string, date: string, description: string, merchant: string, amount: number, currency: string, category: BudgetCategoryType, categoryId: string | null, isRecurring: boolean, recurringId: string | null, source: TransactionSource, cardId: string | null, accountId: string | null, isIncome: boolean, isEssential: boolean, tags: Array<string>, notes: string | null, location: string | null, receiptUrl: string | null, status: TransactionStatus, isExcludedFromBudget: boolean, movedFrom: string | null, deletedAt: string | null, version: number, createdAt: string, updatedAt: string } };


export const CategoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Categories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"categoryType"}},{"kind":"Field","name":{"kind":"Name","value":"customName"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyBudget"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<CategoriesQuery, CategoriesQueryVariables>;
export const CategorySpendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategorySpending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetCategoryType"}}},"defaultValue":{"kind":"EnumValue","value":"groceries"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categorySpending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}}]}}]}}]} as unknown as DocumentNode<CategorySpendingQuery, CategorySpendingQueryVariables>;
export const CreateMonthlyBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMonthlyBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMonthlyBudgetInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"month"},"value":{"kind":"StringValue","value":"2025-02","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"incomeBreakdown"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"salary"},"value":{"kind":"IntValue","value":"7000"}},{"kind":"ObjectField","name":{"kind":"Name","value":"sideIncome"},"value":{"kind":"IntValue","value":"450"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"totalPlannedExpenses"},"value":{"kind":"IntValue","value":"6000"}},{"kind":"ObjectField","name":{"kind":"Name","value":"debtPaymentBudget"},"value":{"kind":"IntValue","value":"500"}},{"kind":"ObjectField","name":{"kind":"Name","value":"savingsBudget"},"value":{"kind":"IntValue","value":"800"}},{"kind":"ObjectField","name":{"kind":"Name","value":"categories"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"cat-travel","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"categoryType"},"value":{"kind":"EnumValue","value":"travel"}},{"kind":"ObjectField","name":{"kind":"Name","value":"customName"},"value":{"kind":"StringValue","value":"Weekends away","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"monthlyBudget"},"value":{"kind":"IntValue","value":"250"}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMonthlyBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"totalIncome"}},{"kind":"Field","name":{"kind":"Name","value":"incomeBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salary"}},{"kind":"Field","name":{"kind":"Name","value":"bonuses"}},{"kind":"Field","name":{"kind":"Name","value":"sideIncome"}},{"kind":"Field","name":{"kind":"Name","value":"investments"}},{"kind":"Field","name":{"kind":"Name","value":"other"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPlannedExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualIncome"}},{"kind":"Field","name":{"kind":"Name","value":"debtPaymentBudget"}},{"kind":"Field","name":{"kind":"Name","value":"savingsBudget"}},{"kind":"Field","name":{"kind":"Name","value":"discretionaryIncome"}},{"kind":"Field","name":{"kind":"Name","value":"availableForDebtPayoff"}},{"kind":"Field","name":{"kind":"Name","value":"unassigned"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rolloverBalance"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<CreateMonthlyBudgetMutation, CreateMonthlyBudgetMutationVariables>;
export const DeleteTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTransactionInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"coffee-1","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-31T09:15:00-05:00","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<DeleteTransactionMutation, DeleteTransactionMutationVariables>;
export const ImportTransactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportTransactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportTransactionsInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"transactions"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"stmt-0001","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-20T12:00:00Z","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"description"},"value":{"kind":"StringValue","value":"Trader Joe's","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"FloatValue","value":"-42.1"}},{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"groceries"}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"stmt-0002","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-21T12:00:00Z","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"description"},"value":{"kind":"StringValue","value":"Metro card","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"IntValue","value":"-33"}},{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"transportation"}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importTransactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"duplicate"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportTransactionsMutation, ImportTransactionsMutationVariables>;
export const MonthTotalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonthTotals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monthTotals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualIncome"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unconverted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<MonthTotalsQuery, MonthTotalsQueryVariables>;
export const MonthlyBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonthlyBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monthlyBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"totalIncome"}},{"kind":"Field","name":{"kind":"Name","value":"incomeBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salary"}},{"kind":"Field","name":{"kind":"Name","value":"bonuses"}},{"kind":"Field","name":{"kind":"Name","value":"sideIncome"}},{"kind":"Field","name":{"kind":"Name","value":"investments"}},{"kind":"Field","name":{"kind":"Name","value":"other"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPlannedExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualIncome"}},{"kind":"Field","name":{"kind":"Name","value":"debtPaymentBudget"}},{"kind":"Field","name":{"kind":"Name","value":"savingsBudget"}},{"kind":"Field","name":{"kind":"Name","value":"discretionaryIncome"}},{"kind":"Field","name":{"kind":"Name","value":"availableForDebtPayoff"}},{"kind":"Field","name":{"kind":"Name","value":"unassigned"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rolloverBalance"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<MonthlyBudgetQuery, MonthlyBudgetQueryVariables>;
export const MonthlyBudgetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonthlyBudgets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"12"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monthlyBudgets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"totalPlannedExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"unassigned"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<MonthlyBudgetsQuery, MonthlyBudgetsQueryVariables>;
export const RecordTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTransactionInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"coffee-1","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-31T09:15:00-05:00","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"description"},"value":{"kind":"StringValue","value":"Blue Bottle Coffee","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"FloatValue","value":"-4.75"}},{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"dining"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<RecordTransactionMutation, RecordTransactionMutationVariables>;
export const RestoreTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreTransactionInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"coffee-1","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-31T09:15:00-05:00","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<RestoreTransactionMutation, RestoreTransactionMutationVariables>;
export const TransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"txn-uuid-555","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AWSDateTime"}}},"defaultValue":{"kind":"StringValue","value":"2025-01-15T18:30:00Z","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<TransactionQuery, TransactionQueryVariables>;
export const TransactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<TransactionsQuery, TransactionsQueryVariables>;
export const TransactionsBetweenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransactionsBetween"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AWSDate"}}},"defaultValue":{"kind":"StringValue","value":"2025-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AWSDate"}}},"defaultValue":{"kind":"StringValue","value":"2025-01-15","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionsBetween"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<TransactionsBetweenQuery, TransactionsBetweenQueryVariables>;
export const TransactionsByCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransactionsByCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetCategoryType"}}},"defaultValue":{"kind":"EnumValue","value":"groceries"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionsByCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<TransactionsByCategoryQuery, TransactionsByCategoryQueryVariables>;
export const TransactionsByMerchantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransactionsByMerchant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"merchant"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Whole Foods Market","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AWSDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AWSDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionsByMerchant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"merchant"},"value":{"kind":"Variable","name":{"kind":"Name","value":"merchant"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"nextToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextToken"}}]}}]}}]} as unknown as DocumentNode<TransactionsByMerchantQuery, TransactionsByMerchantQueryVariables>;
export const UpdateMonthlyBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMonthlyBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMonthlyBudgetInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"month"},"value":{"kind":"StringValue","value":"2025-02","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"expectedVersion"},"value":{"kind":"IntValue","value":"1"}},{"kind":"ObjectField","name":{"kind":"Name","value":"changes"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"active"}},{"kind":"ObjectField","name":{"kind":"Name","value":"savingsBudget"},"value":{"kind":"IntValue","value":"900"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMonthlyBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"totalIncome"}},{"kind":"Field","name":{"kind":"Name","value":"incomeBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salary"}},{"kind":"Field","name":{"kind":"Name","value":"bonuses"}},{"kind":"Field","name":{"kind":"Name","value":"sideIncome"}},{"kind":"Field","name":{"kind":"Name","value":"investments"}},{"kind":"Field","name":{"kind":"Name","value":"other"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalPlannedExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualExpenses"}},{"kind":"Field","name":{"kind":"Name","value":"totalActualIncome"}},{"kind":"Field","name":{"kind":"Name","value":"debtPaymentBudget"}},{"kind":"Field","name":{"kind":"Name","value":"savingsBudget"}},{"kind":"Field","name":{"kind":"Name","value":"discretionaryIncome"}},{"kind":"Field","name":{"kind":"Name","value":"availableForDebtPayoff"}},{"kind":"Field","name":{"kind":"Name","value":"unassigned"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rolloverBalance"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<UpdateMonthlyBudgetMutation, UpdateMonthlyBudgetMutationVariables>;
export const UpdateTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTransactionInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"coffee-1","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"StringValue","value":"2025-01-31T09:15:00-05:00","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"expectedVersion"},"value":{"kind":"IntValue","value":"1"}},{"kind":"ObjectField","name":{"kind":"Name","value":"changes"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"entertainment"}},{"kind":"ObjectField","name":{"kind":"Name","value":"notes"},"value":{"kind":"StringValue","value":"With a friend","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"isRecurring"}},{"kind":"Field","name":{"kind":"Name","value":"recurringId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"isIncome"}},{"kind":"Field","name":{"kind":"Name","value":"isEssential"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isExcludedFromBudget"}},{"kind":"Field","name":{"kind":"Name","value":"movedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<UpdateTransactionMutation, UpdateTransactionMutationVariables>;