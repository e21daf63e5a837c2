export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A date `YYYY-MM-DD`, optionally followed by a time zone offset: `Z` or `±hh:mm[:ss]`. `1970-01-01`, `1970-01-01Z` and
   * `1970-01-01+05:30` are valid.
   */
  AWSDate: { input: string; output: string; }
  /**
   * A date and time `YYYY-MM-DDThh:mm[:ss[.sss]]`, one to nine decimals, followed by its time zone offset: `Z` or
   * `±hh:mm[:ss]`.
   */
  AWSDateTime: { input: string; output: string; }
  /** An e-mail address `local-part@domain-part` as in RFC 822. */
  AWSEmail: { input: string; output: string; }
  /** An IPv4 address in dotted form or an IPv6 address without brackets, optionally followed by a CIDR suffix (`/24`). */
  AWSIPAddress: { input: string; output: string; }
  /** JSON, carried as a string. Resolvers see the parsed value; what they return is turned into a string again. */
  AWSJSON: { input: string; output: unknown; }
  /** A telephone number; spaces and hyphens may separate its groups. Without a country code it is a North American number. */
  AWSPhone: { input: string; output: string; }
  /** A time `hh:mm[:ss[.sss]]`, one to nine decimals, optionally followed by a time zone offset: `Z` or `±hh:mm[:ss]`. */
  AWSTime: { input: string; output: string; }
  /** Whole seconds since 1970-01-01T00:00Z; negative before it. */
  AWSTimestamp: { input: number; output: number; }
  /** A URL with a scheme (`https:`, `mailto:`, …) and without two consecutive slashes in its path. */
  AWSURL: { input: string; output: string; }
};

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

/** A category that a person plans for: one line of a budget, in every month alike. */
export type Category = {
  /** What transactions and totals are grouped by; several categories may share a type. */
  categoryType: BudgetCategoryType;
  /** `#RRGGBB`. */
  color?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['AWSDateTime']['output'];
  /** The person's own name for it, at most 100 characters. */
  customName?: Maybe<Scalars['String']['output']>;
  /** Name of an icon, for example `shopping-cart`. */
  icon?: Maybe<Scalars['String']['output']>;
  /** Unique among the user's categories. */
  id: Scalars['ID']['output'];
  /** Whether life goes on without it; recommendations cut only what is not essential. */
  isEssential: Scalars['Boolean']['output'];
  /** Planned for each month, in the budget's currency, not negative. */
  monthlyBudget: Scalars['Float']['output'];
  /** At most 2,000 characters. */
  notes?: Maybe<Scalars['String']['output']>;
  tenantId: Scalars['ID']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Starts at 1 and grows by 1 with every change. */
  version: Scalars['Int']['output'];
};

/** One page of categories. */
export type CategoryPage = {
  items: Array<Category>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** One category of one month. */
export type CategorySpending = {
  /** Spent, refunds taken off; for income: earned. In the month's currency. */
  actual: Scalars['Float']['output'];
  category: BudgetCategoryType;
  /** `YYYY-MM`. */
  month: Scalars['String']['output'];
  transactionCount: Scalars['Int']['output'];
};

/** One category of a month. */
export type CategoryTotal = {
  /** Spent, refunds taken off; for income: earned. In the month's currency. */
  actual: Scalars['Float']['output'];
  category: BudgetCategoryType;
  transactionCount: Scalars['Int']['output'];
};

/** A new category. Only `categoryType` is required. */
export type CreateCategoryInput = {
  categoryType: BudgetCategoryType;
  /** `#RRGGBB`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  customName?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 characters. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it, and the create cannot be repeated. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Default: by type; housing, utilities, groceries, transportation, healthcare, insurance, childcare, debt and taxes are. */
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  /** In the budget's currency, not negative. Default 0. */
  monthlyBudget?: InputMaybe<Scalars['Float']['input']>;
  /** At most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
};

/** A new budget. Only `month` is required; amounts are 0 by default and, apart from `rolloverBalance`, not negative. */
export type CreateMonthlyBudgetInput = {
  /** New categories written with it, at most 50. */
  categories?: InputMaybe<Array<CreateCategoryInput>>;
  /** ISO 4217; the stack's default currency without one. It cannot be changed later. */
  currency?: InputMaybe<Scalars['String']['input']>;
  debtPaymentBudget?: InputMaybe<Scalars['Float']['input']>;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it; the budget is addressed by its month. */
  id?: InputMaybe<Scalars['ID']['input']>;
  incomeBreakdown?: InputMaybe<IncomeBreakdownInput>;
  /** `YYYY-MM`, 1970-01 to 2199-12. */
  month: Scalars['String']['input'];
  rolloverBalance?: InputMaybe<Scalars['Float']['input']>;
  savingsBudget?: InputMaybe<Scalars['Float']['input']>;
  /** Without it: the sum of all categories, the new ones included, without income and savings. */
  totalPlannedExpenses?: InputMaybe<Scalars['Float']['input']>;
};

/** Which transaction to delete. */
export type DeleteTransactionInput = {
  /** The date it has now. */
  date: Scalars['AWSDateTime']['input'];
  /** When given, the `version` that must still be stored. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** What an import did, or with `dryRun` would do. */
export type ImportResult = {
  created: Scalars['Int']['output'];
  duplicates: Scalars['Int']['output'];
  /** One for each row, in the order sent. */
  items: Array<ImportedItem>;
};

/** Rows of a statement. */
export type ImportTransactionsInput = {
  /** Answer the same and write nothing. Default: false. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 50, each with an `id`. */
  transactions: Array<RecordTransactionInput>;
};

/** What became of one row. */
export type ImportedItem = {
  duplicate: Scalars['Boolean']['output'];
  /** Position in the request, from 0. */
  index: Scalars['Int']['output'];
  /** What is stored; null when the row's place is taken by a deleted or moved transaction. */
  transaction?: Maybe<Transaction>;
};

/** Planned income by source, in the budget's currency. */
export type IncomeBreakdown = {
  bonuses: Scalars['Float']['output'];
  investments: Scalars['Float']['output'];
  other: Scalars['Float']['output'];
  salary: Scalars['Float']['output'];
  sideIncome: Scalars['Float']['output'];
};

/** Planned income by source. Not negative; what is absent or null counts as 0. */
export type IncomeBreakdownInput = {
  bonuses?: InputMaybe<Scalars['Float']['input']>;
  investments?: InputMaybe<Scalars['Float']['input']>;
  other?: InputMaybe<Scalars['Float']['input']>;
  salary?: InputMaybe<Scalars['Float']['input']>;
  sideIncome?: InputMaybe<Scalars['Float']['input']>;
};

/** The month's facts, kept by the API in the same transaction that records, edits or deletes a transaction. */
export type MonthTotals = {
  /** One entry for each category that has transactions in `currency`, in the order of the enum. */
  categories: Array<CategoryTotal>;
  /** The currency of the sums: the budget's, or the stack's default while there is none. */
  currency: Scalars['String']['output'];
  /** `YYYY-MM`. */
  month: Scalars['String']['output'];
  /** Grows by 1 with every change; 0 when nothing was ever recorded. */
  revision: Scalars['Int']['output'];
  /** Minus the sum of all transactions but those in income and savings. */
  totalActualExpenses: Scalars['Float']['output'];
  /** The sum of the transactions in category income. */
  totalActualIncome: Scalars['Float']['output'];
  /** Transactions in other currencies: listed, never summed into the totals. */
  unconverted: Array<UnconvertedTotal>;
};

/** What a person planned for a month, beside what happened in it. Amounts are decimal numbers in `currency`. */
export type MonthlyBudget = {
  /** discretionaryIncome − debtPaymentBudget. Savings may claim part of it: see `unassigned`. */
  availableForDebtPayoff: Scalars['Float']['output'];
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217. Transactions in another currency are reported by `monthTotals.unconverted`, never summed. */
  currency: Scalars['String']['output'];
  /** Set aside for extra debt payments. */
  debtPaymentBudget: Scalars['Float']['output'];
  /** totalIncome − totalPlannedExpenses. */
  discretionaryIncome: Scalars['Float']['output'];
  id: Scalars['ID']['output'];
  incomeBreakdown: IncomeBreakdown;
  /** `YYYY-MM`. */
  month: Scalars['String']['output'];
  /** Grows by 1 with every change of the month's totals. */
  revision: Scalars['Int']['output'];
  /** Carried over from the month before; negative when that one was overspent. */
  rolloverBalance: Scalars['Float']['output'];
  /** Set aside for savings. */
  savingsBudget: Scalars['Float']['output'];
  status: BudgetStatus;
  tenantId: Scalars['ID']['output'];
  /**
   * Spent so far: minus the sum of the month's transactions in all categories but income and savings. Refunds reduce it,
   * pending ones count, excluded ones do not. Exact at every moment.
   */
  totalActualExpenses: Scalars['Float']['output'];
  /** Earned so far: the sum of the month's transactions in category income, losses included. */
  totalActualIncome: Scalars['Float']['output'];
  /** The sum of `incomeBreakdown`. */
  totalIncome: Scalars['Float']['output'];
  /** As given, else the sum of the categories' `monthlyBudget` without income and savings, taken when it was last computed. */
  totalPlannedExpenses: Scalars['Float']['output'];
  /** totalIncome + rolloverBalance − totalPlannedExpenses − debtPaymentBudget − savingsBudget: what has no job yet. */
  unassigned: Scalars['Float']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Grows by 1 with every change of the plan. */
  version: Scalars['Int']['output'];
};

/** Absent fields stay. Null sets an amount back to its default; `status` cannot be null. */
export type MonthlyBudgetChanges = {
  debtPaymentBudget?: InputMaybe<Scalars['Float']['input']>;
  /** Parts that are absent stay; a part that is null becomes 0. */
  incomeBreakdown?: InputMaybe<IncomeBreakdownInput>;
  rolloverBalance?: InputMaybe<Scalars['Float']['input']>;
  savingsBudget?: InputMaybe<Scalars['Float']['input']>;
  /** One step: draft to active, active to archived, archived to active. */
  status?: InputMaybe<BudgetStatus>;
  /** Null computes it again from the categories of now. */
  totalPlannedExpenses?: InputMaybe<Scalars['Float']['input']>;
};

/** One page of budgets. */
export type MonthlyBudgetPage = {
  items: Array<MonthlyBudget>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type Mutation = {
  /**
   * Plans a month, together with new categories if it brings some; all of it or nothing is written. It starts as `draft`.
   * Repeating it is success while the stored budget is at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists` (the month, or `errorInfo.field` for a category's id), `LimitExceeded` (more
   * than 50 categories), `TransactionConflict`, `Unauthorized`.
   */
  createMonthlyBudget: MonthlyBudget;
  /**
   * Deletes a transaction and takes it out of the totals. It can be restored for 400 days; deleting it again returns it.
   * Errors: `InvalidInput`, `NotFound` (`errorInfo.movedTo` when it was moved), `VersionConflict` (`errorInfo.current`),
   * `TransactionConflict`, `Unauthorized`.
   */
  deleteTransaction: Transaction;
  /**
   * Records up to 50 transactions and changes the totals of their months, all or nothing. A row whose id and date are taken
   * (also by a deleted one, or by a row before it) is a duplicate and changes nothing, so a file can be sent again.
   * Errors: `InvalidInput` (`errorInfo.rows: [{ index, field, reason }]`; nothing is written), `LimitExceeded` (more than
   * 50), `TransactionConflict` (send it again), `Unauthorized`.
   */
  importTransactions: ImportResult;
  /**
   * Records a transaction and changes the totals of its month in one step. Repeating it is success while the stored one is
   * at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists` (another one at this id and date, or a deleted or moved one),
   * `TransactionConflict`, `Unauthorized`.
   */
  recordTransaction: Transaction;
  /**
   * Brings a deleted transaction back, with its totals; one that is there is returned unchanged.
   * Errors: `InvalidInput`, `NotFound` (unknown, or moved: `errorInfo.movedTo`), `TransactionConflict`, `Unauthorized`.
   */
  restoreTransaction: Transaction;
  /**
   * Changes a plan. Totals, currency and ids cannot be changed; the derived figures are computed anew.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  updateMonthlyBudget: MonthlyBudget;
  /**
   * Changes a transaction and the totals of its month; another date moves it, with the totals of both months.
   * Errors: `InvalidInput`, `NotFound` (`errorInfo.movedTo` when it was moved), `VersionConflict` (`errorInfo.current`),
   * `AlreadyExists` (the new date is taken), `TransactionConflict`, `Unauthorized`.
   */
  updateTransaction: Transaction;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationCreateMonthlyBudgetArgs = {
  input: CreateMonthlyBudgetInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationDeleteTransactionArgs = {
  input: DeleteTransactionInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationImportTransactionsArgs = {
  input: ImportTransactionsInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationRecordTransactionArgs = {
  input: RecordTransactionInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationRestoreTransactionArgs = {
  input: RestoreTransactionInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationUpdateMonthlyBudgetArgs = {
  input: UpdateMonthlyBudgetInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationUpdateTransactionArgs = {
  input: UpdateTransactionInput;
};

/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type Query = {
  /**
   * The caller's budget categories, in the order of their ids.
   * Errors: `InvalidInput` (limit, nextToken), `Unauthorized`.
   */
  categories: CategoryPage;
  /**
   * What was spent (for income: earned) in one category of a month, in the month's currency.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  categorySpending: CategorySpending;
  /**
   * What happened in a month, by category, to the cent, whether or not the month has a budget; zeros where nothing was
   * recorded.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  monthTotals: MonthTotals;
  /**
   * The plan of one month with what really happened in it, both read consistently in one request; null when the month
   * has no plan (its totals are still in `monthTotals`).
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  monthlyBudget?: Maybe<MonthlyBudget>;
  /**
   * The caller's budgets, newest month first.
   * Errors: `InvalidInput` (limit, nextToken), `Unauthorized`.
   */
  monthlyBudgets: MonthlyBudgetPage;
  /**
   * One transaction; null when there is none, when it was deleted, or when it was moved to another date.
   * Errors: `InvalidInput` (id, date), `Unauthorized`.
   */
  transaction?: Maybe<Transaction>;
  /**
   * All transactions of a month, newest first.
   * Errors: `InvalidInput` (month, limit, nextToken), `Unauthorized`.
   */
  transactions: TransactionPage;
  /**
   * All transactions from one day to another, both included, newest first.
   * Errors: `InvalidInput` (from, to, limit, nextToken), `Unauthorized`.
   */
  transactionsBetween: TransactionPage;
  /**
   * A month's transactions in one category, newest first. Read from an index: a write shows within moments.
   * Errors: `InvalidInput` (month, limit, nextToken), `Unauthorized`.
   */
  transactionsByCategory: TransactionPage;
  /**
   * The transactions with one merchant, matched exactly, newest first. Read from an index: a write shows within moments.
   * Errors: `InvalidInput` (merchant, from, to, limit, nextToken), `Unauthorized`.
   */
  transactionsByMerchant: TransactionPage;
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryCategoriesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryCategorySpendingArgs = {
  category: BudgetCategoryType;
  month: Scalars['String']['input'];
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryMonthTotalsArgs = {
  month: Scalars['String']['input'];
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryMonthlyBudgetArgs = {
  month: Scalars['String']['input'];
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryMonthlyBudgetsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryTransactionArgs = {
  date: Scalars['AWSDateTime']['input'];
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryTransactionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  month: Scalars['String']['input'];
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryTransactionsBetweenArgs = {
  from: Scalars['AWSDate']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['AWSDate']['input'];
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryTransactionsByCategoryArgs = {
  category: BudgetCategoryType;
  limit?: InputMaybe<Scalars['Int']['input']>;
  month: Scalars['String']['input'];
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryTransactionsByMerchantArgs = {
  from?: InputMaybe<Scalars['AWSDate']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  merchant: Scalars['String']['input'];
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['AWSDate']['input']>;
};

/** A new transaction. Only `date`, `description` and `amount` are required. */
export type RecordTransactionInput = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Negative for expenses; no more decimals than the currency has; at most 1e12 in size. */
  amount: Scalars['Float']['input'];
  cardId?: InputMaybe<Scalars['ID']['input']>;
  /** Default: `income` for a positive amount, else `other`. */
  category?: InputMaybe<BudgetCategoryType>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217. Default: the stack's currency. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** With its own offset, for example 2025-01-15T18:30:00-05:00; 1970 to 2199. */
  date: Scalars['AWSDateTime']['input'];
  /** 1 to 256 characters. */
  description: Scalars['String']['input'];
  /**
   * 1 to 50 characters of A-Z a-z 0-9 _ -. With `date` it is the transaction's identity. Without one the server makes it,
   * and the request cannot be repeated safely.
   */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Default: by category, as for categories. */
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default: false. */
  isExcludedFromBudget?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 200 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. Default: the trimmed description. */
  merchant?: InputMaybe<Scalars['String']['input']>;
  /** At most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** An https address of at most 1,000 characters. */
  receiptUrl?: InputMaybe<Scalars['AWSURL']['input']>;
  /** Default: `manual`. */
  source?: InputMaybe<TransactionSource>;
  /** Default: `cleared`. */
  status?: InputMaybe<TransactionStatus>;
  /** At most 20, each 1 to 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Which transaction to bring back. */
export type RestoreTransactionInput = {
  /** The date it had when it was deleted. */
  date: Scalars['AWSDateTime']['input'];
  id: Scalars['ID']['input'];
};

/** Money that moved. Addressed by `id` and `date` together. */
export type Transaction = {
  accountId?: Maybe<Scalars['ID']['output']>;
  /** In `currency`: negative for expenses, positive for income and refunds. Zero is an amount. */
  amount: Scalars['Float']['output'];
  cardId?: Maybe<Scalars['ID']['output']>;
  category: BudgetCategoryType;
  /** The category of the budget it belongs to. */
  categoryId?: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  /** As the client wrote it: its first ten characters are the business day, its first seven the month, in any zone. */
  date: Scalars['AWSDateTime']['output'];
  /** Only on what `deleteTransaction` returns. */
  deletedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  /** At most 256 characters. */
  description: Scalars['String']['output'];
  /** Unique together with `date`. */
  id: Scalars['ID']['output'];
  isEssential: Scalars['Boolean']['output'];
  /** Excluded ones are listed but count nowhere. */
  isExcludedFromBudget: Scalars['Boolean']['output'];
  /** Whether the category is `income`. */
  isIncome: Scalars['Boolean']['output'];
  /** Whether it was posted from a recurring template. */
  isRecurring: Scalars['Boolean']['output'];
  /** At most 200 characters. */
  location?: Maybe<Scalars['String']['output']>;
  /** At most 200 characters; by default the trimmed description. Queries match it exactly. */
  merchant: Scalars['String']['output'];
  /** The date it had before it was moved; until its next edit. */
  movedFrom?: Maybe<Scalars['AWSDateTime']['output']>;
  /** At most 2,000 characters. */
  notes?: Maybe<Scalars['String']['output']>;
  /** An https address of at most 1,000 characters. */
  receiptUrl?: Maybe<Scalars['AWSURL']['output']>;
  /** The template it was posted from. */
  recurringId?: Maybe<Scalars['ID']['output']>;
  source: TransactionSource;
  status: TransactionStatus;
  /** At most 20, each at most 50 characters. */
  tags: Array<Scalars['String']['output']>;
  tenantId: Scalars['ID']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Starts at 1 and grows by 1 with every change. */
  version: Scalars['Int']['output'];
};

/**
 * Absent fields stay. Null removes an optional field or sets it back to its default; `date`, `description`, `amount`,
 * `currency`, `category`, `source` and `status` cannot be null.
 */
export type TransactionChanges = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  amount?: InputMaybe<Scalars['Float']['input']>;
  cardId?: InputMaybe<Scalars['ID']['input']>;
  category?: InputMaybe<BudgetCategoryType>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Another day or instant moves the transaction. */
  date?: InputMaybe<Scalars['AWSDateTime']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  isExcludedFromBudget?: InputMaybe<Scalars['Boolean']['input']>;
  location?: InputMaybe<Scalars['String']['input']>;
  /** Null: the trimmed description again. */
  merchant?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  receiptUrl?: InputMaybe<Scalars['AWSURL']['input']>;
  source?: InputMaybe<TransactionSource>;
  status?: InputMaybe<TransactionStatus>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** One page of transactions. */
export type TransactionPage = {
  items: Array<Transaction>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
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

/** What was recorded in a currency that is not the month's. */
export type UnconvertedTotal = {
  /** The sum as recorded: negative for expenses. */
  amount: Scalars['Float']['output'];
  category: BudgetCategoryType;
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  transactionCount: Scalars['Int']['output'];
};

/** Which budget to change, and how. */
export type UpdateMonthlyBudgetInput = {
  changes: MonthlyBudgetChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  /** `YYYY-MM`. */
  month: Scalars['String']['input'];
};

/** Which transaction to change, and how. */
export type UpdateTransactionInput = {
  changes: TransactionChanges;
  /** The date it has now. */
  date: Scalars['AWSDateTime']['input'];
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};
