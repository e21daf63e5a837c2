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

/**
 * What a month says: calculated from its totals and stored. Amounts are decimal numbers in `currency`, percentages have two
 * decimals, rounded half away from zero. Spending is positive, refunds reduce it; income and savings are never spending.
 */
export type Analytics = {
  /** The day in UTC for which the figures that depend on the day are calculated. */
  asOf: Scalars['AWSDate']['output'];
  /** totalSpent ÷ the days of the month, or the days up to `asOf` while it runs; null before it starts. */
  averageDailySpending?: Maybe<Scalars['Float']['output']>;
  /** When these figures were calculated. They are kept for 24 months from then. */
  calculatedAt: Scalars['AWSDateTime']['output'];
  comparisonToPreviousMonth: Comparison;
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217: the month's currency. What was recorded in another is left out; see `monthTotals.unconverted`. */
  currency: Scalars['String']['output'];
  /** Of this month of this user in this tenant, always the same. */
  id: Scalars['ID']['output'];
  /**
   * Whether the month is closed. A closed month keeps the `budgeted` it closed with, and opens again when its totals
   * change.
   */
  isFinal: Scalars['Boolean']['output'];
  /** The ten largest expenses, largest first, then by date. Excluded ones do not count. */
  largestTransactions: Array<LargestTransaction>;
  /** totalIncome − totalSpent. */
  netIncome: Scalars['Float']['output'];
  /** Where more was spent than budgeted, by how much, largest first. */
  overspentCategories: Array<BudgetCategoryType>;
  /** The month, `YYYY-MM`. */
  period: Scalars['String']['output'];
  /** The sum of the `recommendedCuts`. */
  potentialSavings: Scalars['Float']['output'];
  /**
   * totalSpent when the month is over. While it runs: spent, plus recurring expenses still due until its end (overdue ones
   * included), plus what is spent in a day apart from recurring expenses × the days left. Null before it starts.
   */
  projectedMonthlySpending?: Maybe<Scalars['Float']['output']>;
  /** For every overspent category that is not essential, in the order of `overspentCategories`. */
  recommendedCuts: Array<RecommendedCut>;
  /** The `revision` of the month's totals that this was calculated from. */
  revision: Scalars['Int']['output'];
  /** Every category that has transactions or a budget, in the order of the enum. */
  spendingByCategory: Array<SpendingByCategory>;
  tenantId: Scalars['ID']['output'];
  /** The three categories with the largest spending, largest first, then by name. */
  topCategories: Array<BudgetCategoryType>;
  /** The budget's `totalPlannedExpenses`; without a budget the sum of the categories, income and savings apart. */
  totalBudgeted: Scalars['Float']['output'];
  /** Earned in the month: the totals' `totalActualIncome`. */
  totalIncome: Scalars['Float']['output'];
  /** Spent in the month: the totals' `totalActualExpenses`. */
  totalSpent: Scalars['Float']['output'];
  /** Where less was spent than budgeted, by how much, largest first. */
  underspentCategories: Array<BudgetCategoryType>;
  /** When it last changed: the same as `calculatedAt`. */
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Starts at 1 and grows by 1 with every change. */
  version: Scalars['Int']['output'];
};

/** One page of analytics. */
export type AnalyticsPage = {
  items: Array<Analytics>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
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

/** Absent fields stay. Null removes, and sets `monthlyBudget` and `isEssential` back to their defaults. */
export type CategoryChanges = {
  /** Cannot be null. */
  categoryType?: InputMaybe<BudgetCategoryType>;
  /** `#RRGGBB`. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  customName?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 characters. */
  icon?: InputMaybe<Scalars['String']['input']>;
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  /** In the budget's currency, not negative. */
  monthlyBudget?: InputMaybe<Scalars['Float']['input']>;
  /** At most 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
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

/** A month beside the one before, in the month's currency. */
export type Comparison = {
  /** Where less was spent than in the month before, in the order of the enum; income and savings apart. */
  categoriesDecreased: Array<BudgetCategoryType>;
  /** Where more was spent than in the month before, in the order of the enum; income and savings apart. */
  categoriesIncreased: Array<BudgetCategoryType>;
  /** spendingChange as a percentage of the size of the month before; null when that was 0. */
  percentageChange?: Maybe<Scalars['Float']['output']>;
  /** totalSpent of this month − that of the month before. */
  spendingChange: Scalars['Float']['output'];
};

/** What is paid into a goal, or taken out of it. */
export type ContributeToGoalInput = {
  /** In the goal's currency; negative for a withdrawal. */
  amount: Scalars['Float']['input'];
  /**
   * 1 to 50 characters of A-Z a-z 0-9 _ -, unique within the goal. Without one the server makes it, and the contribution
   * cannot be repeated.
   */
  contributionId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it happened, `YYYY-MM-DD` without a zone. */
  date: Scalars['AWSDate']['input'];
  /** The goal's id. */
  id: Scalars['ID']['input'];
};

/** Money paid into a goal or taken out of it. */
export type Contribution = {
  /** Negative for a withdrawal. */
  amount: Scalars['Float']['output'];
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217: the goal's. */
  currency: Scalars['String']['output'];
  /** The day it happened, `YYYY-MM-DD`. */
  date: Scalars['AWSDate']['output'];
  goalId: Scalars['ID']['output'];
  /** Unique within the goal. */
  id: Scalars['ID']['output'];
  tenantId: Scalars['ID']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Always 1: a contribution is never changed. */
  version: Scalars['Int']['output'];
};

/** Which plan to copy, and where to. */
export type CopyMonthlyBudgetInput = {
  /** `YYYY-MM`, a month with a plan. */
  from: Scalars['String']['input'];
  /** `YYYY-MM`, 1970-01 to 2199-12, a month without one. */
  to: Scalars['String']['input'];
  /** Whether `rolloverBalance` starts as what `from` planned to spend minus what was spent in it, else 0. Default: false. */
  withRollover?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A new goal. Only `name` and `targetAmount` are required. It starts as `active`, or `completed` when it is reached. */
export type CreateGoalInput = {
  /** `YYYY-MM-DD` without a zone; today (UTC) without one. Milestones that `currentAmount` reaches carry it. */
  createdDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** ISO 4217; the stack's default currency without one. It cannot be changed later. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** What is there already, not negative. Default 0. Later it moves by `contributeToGoal` only. */
  currentAmount?: InputMaybe<Scalars['Float']['input']>;
  /** At most 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it, and the create cannot be repeated. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** In `currency`, not negative. Default 0. */
  monthlyContribution?: InputMaybe<Scalars['Float']['input']>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
  /** Default `medium`. */
  priority?: InputMaybe<GoalPriority>;
  relatedCategory?: InputMaybe<BudgetCategoryType>;
  /** Above zero, in `currency`. */
  targetAmount: Scalars['Float']['input'];
  /** `YYYY-MM-DD` without a zone. */
  targetDate?: InputMaybe<Scalars['AWSDate']['input']>;
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

/** A new template. Only `name`, `amount`, `frequency` and `startDate` are required. */
export type CreateRecurringInput = {
  /** More than zero; no more decimals than the currency has; at most 1e12. */
  amount: Scalars['Float']['input'];
  /** Default: true. */
  autoCreate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default: `income` when `isIncome`, else `other`. */
  category?: InputMaybe<BudgetCategoryType>;
  /** ISO 4217. Default: the stack's currency. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 31; not for weekly and biweekly ones. */
  dayOfMonth?: InputMaybe<Scalars['Int']['input']>;
  /** 1 (Monday) to 7 (Sunday); for weekly and biweekly ones only. */
  dayOfWeek?: InputMaybe<Scalars['Int']['input']>;
  /** Not before the first due day. Default: none. */
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  frequency: RecurringFrequency;
  /** 1 to 50 characters of A-Z a-z 0-9 _ -. Without one the server makes it, and the create cannot be repeated. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Default: true. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default: by category, as for categories. */
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default, and the only value allowed: whether the category is `income`. */
  isIncome?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The last day that is dealt with already; the day before `startDate` makes every past day due. Default: the last due day
   * before today (UTC).
   */
  lastGenerated?: InputMaybe<Scalars['AWSDate']['input']>;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** 0 (on the day itself) to 90. Default: no reminder. */
  reminderDays?: InputMaybe<Scalars['Int']['input']>;
  /** `YYYY-MM-DD` without a zone, 1970 to 2199. */
  startDate: Scalars['AWSDate']['input'];
};

/**
 * How much may go to debts in a month, with every part that the answer follows from. All of it is planned money: it holds
 * as long as spending keeps to the plan, and `budget.totalActualExpenses` tells whether it does. Amounts are decimal
 * numbers in `currency`; those that are differences may be negative.
 */
export type DebtPayoff = {
  /**
   * discretionaryIncome − debtPaymentBudget: what is left when the debts have had their share. Savings may claim all of it,
   * and it knows no rollover, so it promises nothing: use `safeExtraDebtPayment` to say what can be paid.
   */
  availableForDebtPayoff: Scalars['Float']['output'];
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  /** Set aside for extra debt payments: promised already, and part of `safeExtraDebtPayment`. */
  debtPaymentBudget: Scalars['Float']['output'];
  /** totalIncome − totalPlannedExpenses. */
  discretionaryIncome: Scalars['Float']['output'];
  /** Carried over from the month before; negative when that one was overspent. */
  rolloverBalance: Scalars['Float']['output'];
  /**
   * max(0, unassigned) + debtPaymentBudget: what can go to debts beyond the planned expenses without touching savings. It
   * trusts the plan: income that has not come and spending beyond the plan are not taken off.
   */
  safeExtraDebtPayment: Scalars['Float']['output'];
  /** Set aside for savings; never offered to debts. */
  savingsBudget: Scalars['Float']['output'];
  /** Planned income: the sum of the budget's `incomeBreakdown`. */
  totalIncome: Scalars['Float']['output'];
  /** What is planned to be spent, without savings. Minimum payments on debts are part of it where the plan says so. */
  totalPlannedExpenses: Scalars['Float']['output'];
  /**
   * totalIncome + rolloverBalance − totalPlannedExpenses − debtPaymentBudget − savingsBudget: what has no job yet. Negative
   * when the plan gives away more than there is.
   */
  unassigned: Scalars['Float']['output'];
};

/** Which category to delete. */
export type DeleteCategoryInput = {
  /** The `version` it must be at; without one, any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  /** Another category of the caller; its `monthlyBudget` grows by that of the deleted one. */
  replaceWith?: InputMaybe<Scalars['ID']['input']>;
};

/** Which goal to delete. */
export type DeleteGoalInput = {
  /** The `version` it must be at; without one, any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** Which budget to delete. */
export type DeleteMonthlyBudgetInput = {
  /** The `version` it must be at; without one, any. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** `YYYY-MM`. */
  month: Scalars['String']['input'];
};

/** Which template to delete. */
export type DeleteRecurringInput = {
  /** When given, the `version` that must still be stored. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** Which transaction to delete. */
export type DeleteTransactionInput = {
  /** The date it has now. */
  date: Scalars['AWSDateTime']['input'];
  /** When given, the `version` that must still be stored. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** Something to save for. Amounts are decimal numbers in `currency`. */
export type Goal = {
  /**
   * What was paid in and taken out, in the descending order of ids: ids made by the server sort by time, so the latest come
   * first.
   * Errors: `InvalidInput` (limit).
   */
  contributions?: Maybe<Array<Contribution>>;
  createdAt: Scalars['AWSDateTime']['output'];
  /** The day it was set, `YYYY-MM-DD`. */
  createdDate: Scalars['AWSDate']['output'];
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  /** What it was created with and the sum of its contributions; below zero when more was taken out. */
  currentAmount: Scalars['Float']['output'];
  /** Only in the event that tells of its deletion. */
  deletedAt?: Maybe<Scalars['AWSDateTime']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  /** Unique among the user's goals. */
  id: Scalars['ID']['output'];
  /** At 25, 50, 75 and 100 percent. */
  milestones: Array<Milestone>;
  /** What the person means to pay in each month. */
  monthlyContribution: Scalars['Float']['output'];
  name: Scalars['String']['output'];
  /**
   * What it takes each month to be in time, today (UTC): what remains × 30 ÷ days left, rounded up to the minor unit; all
   * that remains from the target date on, 0 when reached, null without a target date.
   */
  neededPerMonth?: Maybe<Scalars['Float']['output']>;
  /**
   * Today (UTC): whether it is reached, or `monthlyContribution` is at least `neededPerMonth`; from the target date on
   * whether it is reached; null without a target date.
   */
  onTrack?: Maybe<Scalars['Boolean']['output']>;
  /** currentAmount ÷ targetAmount in percent, two decimals, not below 0; at most 99.99 until the target is reached. */
  percentComplete: Scalars['Float']['output'];
  priority: GoalPriority;
  /** Which category it belongs to. */
  relatedCategory?: Maybe<BudgetCategoryType>;
  status: GoalStatus;
  /** Above zero. */
  targetAmount: Scalars['Float']['output'];
  /** The day it should be reached, `YYYY-MM-DD`. */
  targetDate?: Maybe<Scalars['AWSDate']['output']>;
  tenantId: Scalars['ID']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Starts at 1 and grows by 1 with every change, contributions included. */
  version: Scalars['Int']['output'];
};


/** Something to save for. Amounts are decimal numbers in `currency`. */
export type GoalContributionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** Absent fields stay. Null removes, and sets `monthlyContribution` and `priority` back to their defaults. */
export type GoalChanges = {
  /** At most 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Not negative. */
  monthlyContribution?: InputMaybe<Scalars['Float']['input']>;
  /** At most 100 characters; cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  priority?: InputMaybe<GoalPriority>;
  relatedCategory?: InputMaybe<BudgetCategoryType>;
  /** `active`, `paused` or `cancelled`; `completed` only where the target is reached. Cannot be null. */
  status?: InputMaybe<GoalStatus>;
  /** Above zero; cannot be null. */
  targetAmount?: InputMaybe<Scalars['Float']['input']>;
  /** `YYYY-MM-DD` without a zone. */
  targetDate?: InputMaybe<Scalars['AWSDate']['input']>;
};

/** One page of goals. */
export type GoalPage = {
  items: Array<Goal>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

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

/** One of the largest expenses. The whole of it is `transaction(id, date)`. */
export type LargestTransaction = {
  /** Negative, as recorded. */
  amount: Scalars['Float']['output'];
  category: BudgetCategoryType;
  date: Scalars['AWSDateTime']['output'];
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

/** A part of the way to a goal. */
export type Milestone = {
  /** Whether it was ever reached; a withdrawal does not take it back. */
  achieved: Scalars['Boolean']['output'];
  /** The date of the contribution that crossed it, `YYYY-MM-DD`; set once. */
  achievedDate?: Maybe<Scalars['AWSDate']['output']>;
  /** That part of `targetAmount`, in the goal's currency. */
  amount: Scalars['Float']['output'];
  /** 25, 50, 75 or 100. */
  percentage: Scalars['Int']['output'];
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
  /** What was last calculated for the month; null when nothing was. */
  analytics?: Maybe<Analytics>;
  /** discretionaryIncome − debtPaymentBudget. Savings may claim part of it: see `unassigned`. */
  availableForDebtPayoff: Scalars['Float']['output'];
  /** All categories that the person plans for, in the order of their ids; at most 500. */
  categories?: Maybe<Array<Category>>;
  /** The month whose plan it started from, `YYYY-MM`. */
  copiedFrom?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217. Transactions in another currency are reported by `monthTotals.unconverted`, never summed. */
  currency: Scalars['String']['output'];
  /** Set aside for extra debt payments. */
  debtPaymentBudget: Scalars['Float']['output'];
  /** Only in the event that tells of its deletion. */
  deletedAt?: Maybe<Scalars['AWSDateTime']['output']>;
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
  /**
   * Every category that has transactions or a budget, in the order of the enum: the totals of now against the categories of
   * now, while `analytics` holds what was calculated last.
   * Errors: `LimitExceeded` (more than 500 categories).
   */
  spendingByCategory?: Maybe<Array<SpendingByCategory>>;
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
  /**
   * The month's transactions, newest first.
   * Errors: `InvalidInput` (limit).
   */
  transactions?: Maybe<Array<Transaction>>;
  /** totalIncome + rolloverBalance − totalPlannedExpenses − debtPaymentBudget − savingsBudget: what has no job yet. */
  unassigned: Scalars['Float']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Grows by 1 with every change of the plan. */
  version: Scalars['Int']['output'];
};


/** What a person planned for a month, beside what happened in it. Amounts are decimal numbers in `currency`. */
export type MonthlyBudgetTransactionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
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
   * Pays into a goal, or takes out of it, in one step with the goal's amount, milestones and status; returns the goal.
   * Reaching the target completes it; a withdrawal below the target takes a completed one back to active. Repeating a
   * `contributionId` that says the same is success and changes nothing.
   * Errors: `InvalidInput` (also `id` of a cancelled goal), `NotFound`, `AlreadyExists` (`errorInfo.field:
   * contributionId`, which says otherwise), `TransactionConflict` (send it again), `Unauthorized`.
   */
  contributeToGoal: Goal;
  /**
   * Plans a month as another one was planned: income, planned expenses, debt payment, savings and currency. It starts as
   * `draft`. Repeating it is success while the stored budget is at version 1 and was copied from the same month.
   * Errors: `InvalidInput`, `NotFound` (`from` has no plan), `AlreadyExists` (`errorInfo.field: to`),
   * `TransactionConflict`, `Unauthorized`.
   */
  copyMonthlyBudget: MonthlyBudget;
  /**
   * Adds a category. Repeating it is success while the stored one is at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists` (`errorInfo.field: id`), `Unauthorized`.
   */
  createCategory: Category;
  /**
   * Sets a goal. Repeating it is success while the stored goal is at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists` (`errorInfo.field: id`), `Unauthorized`.
   */
  createGoal: Goal;
  /**
   * Plans a month, together with new categories if it brings some; all of it or nothing is written. It starts as `draft`.
   * Repeating it is success while the stored budget is at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists` (the month, or `errorInfo.field` for a category's id), `LimitExceeded` (more
   * than 50 categories), `TransactionConflict`, `Unauthorized`.
   */
  createMonthlyBudget: MonthlyBudget;
  /**
   * Makes a recurring template. It does not look back: unless `lastGenerated` is given, it is first due on or after the
   * day it is created. Repeating it is success while the stored one is at version 1 and says the same.
   * Errors: `InvalidInput`, `AlreadyExists`, `Unauthorized`.
   */
  createRecurring: Recurring;
  /**
   * Deletes a category and returns it. Its transactions stay, with the type they carry and a `categoryId` that names
   * nothing. With `replaceWith` its `monthlyBudget` moves there in the same step.
   * Errors: `InvalidInput`, `NotFound` (`errorInfo.field`: `id` or `replaceWith`), `VersionConflict`
   * (`errorInfo.current`), `TransactionConflict` (send it again), `Unauthorized`.
   */
  deleteCategory: Category;
  /**
   * Deletes a goal and returns it. Its contributions stay stored; a goal created later under the same id shows them.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  deleteGoal: Goal;
  /**
   * Deletes the plan of a month and returns it. The month's transactions and totals stay, and so do the categories.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `TransactionConflict` (send it again),
   * `Unauthorized`.
   */
  deleteMonthlyBudget: MonthlyBudget;
  /**
   * Deletes a recurring template and returns it; the transactions it has posted stay.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  deleteRecurring: Recurring;
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
   * Records the payment of the day that is due next, as a transaction with the id `<id>_<YYYY-MM-DD>` dated
   * `<YYYY-MM-DD>T12:00:00Z`, in one step with the totals of its month, and moves `nextDue` on. The amount is recorded
   * negative, or positive when `isIncome`. Every day is posted once: when its transaction exists already, or was deleted or
   * moved, only `nextDue` moves on; a day before `nextDue` changes nothing and returns the template.
   * Errors: `InvalidInput` (id, an inactive template; dueDate, a day after or without `nextDue`), `NotFound`,
   * `TransactionConflict`, `Unauthorized`.
   */
  postRecurring: Recurring;
  /**
   * Tells the subscribers of `onAnalyticsUpdated` of what was calculated; writes nothing. Only for the API's own functions
   * (IAM).
   */
  publishAnalyticsUpdate?: Maybe<Analytics>;
  /** Tells the subscribers of `onBudgetUpdated` of a budget; writes nothing. Only for the API's own functions (IAM). */
  publishBudgetUpdate?: Maybe<MonthlyBudget>;
  /** Tells the subscribers of `onGoalUpdated` of a goal; writes nothing. Only for the API's own functions (IAM). */
  publishGoalUpdate?: Maybe<Goal>;
  /** Tells the subscribers of `onRecurringDue` of what is due soon; writes nothing. Only for the API's own functions (IAM). */
  publishRecurringDue?: Maybe<Recurring>;
  /** Tells the subscribers of `onTransactionChanged` of a change; writes nothing. Only for the API's own functions (IAM). */
  publishTransactionChange?: Maybe<TransactionChange>;
  /**
   * Calculates the analytics of a month from its totals, budget, categories and recurring templates, as of today in UTC,
   * and stores them. Repeating it changes nothing until something else has changed.
   * Errors: `InvalidInput` (month), `TransactionConflict` (others kept writing; send it again), `LimitExceeded`,
   * `Unauthorized`.
   */
  recalculateAnalytics: Analytics;
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
   * Moves `nextDue` on without recording a payment. A day before `nextDue` changes nothing and returns the template.
   * Errors: `InvalidInput` (id, an inactive template; dueDate, a day after or without `nextDue`), `NotFound`,
   * `TransactionConflict`, `Unauthorized`.
   */
  skipRecurring: Recurring;
  /**
   * Changes a category. Its transactions keep the type they carry; a budget's `totalPlannedExpenses` stays until it is
   * computed again.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  updateCategory: Category;
  /**
   * Changes a goal. `currentAmount`, currency and id cannot be changed; money moves by `contributeToGoal`. A new
   * `targetAmount` sets the milestones anew: one that is still reached keeps its date.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  updateGoal: Goal;
  /**
   * Changes a plan. Totals, currency and ids cannot be changed; the derived figures are computed anew.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  updateMonthlyBudget: MonthlyBudget;
  /**
   * Changes a recurring template; what it has posted stays as it is. A change makes no day due that lies in the past,
   * unless it was due before; so a template that is switched on again goes on from today.
   * Errors: `InvalidInput`, `NotFound`, `VersionConflict` (`errorInfo.current`), `Unauthorized`.
   */
  updateRecurring: Recurring;
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
export type MutationContributeToGoalArgs = {
  input: ContributeToGoalInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationCopyMonthlyBudgetArgs = {
  input: CopyMonthlyBudgetInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationCreateGoalArgs = {
  input: CreateGoalInput;
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
export type MutationCreateRecurringArgs = {
  input: CreateRecurringInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationDeleteGoalArgs = {
  input: DeleteGoalInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationDeleteMonthlyBudgetArgs = {
  input: DeleteMonthlyBudgetInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationDeleteRecurringArgs = {
  input: DeleteRecurringInput;
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
export type MutationPostRecurringArgs = {
  input: PostRecurringInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationPublishAnalyticsUpdateArgs = {
  input: PublishAnalyticsUpdateInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationPublishBudgetUpdateArgs = {
  input: PublishBudgetUpdateInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationPublishGoalUpdateArgs = {
  input: PublishGoalUpdateInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationPublishRecurringDueArgs = {
  input: PublishRecurringDueInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationPublishTransactionChangeArgs = {
  input: PublishTransactionChangeInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationRecalculateAnalyticsArgs = {
  input: RecalculateAnalyticsInput;
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
export type MutationSkipRecurringArgs = {
  input: SkipRecurringInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationUpdateGoalArgs = {
  input: UpdateGoalInput;
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
export type MutationUpdateRecurringArgs = {
  input: UpdateRecurringInput;
};


/**
 * Everything that can be changed. Each mutation takes one `input` and returns the whole object. A write either happens
 * completely or not at all. Creates can be repeated; updates name the `expectedVersion` they were made for, and in
 * `changes` an absent field stays as it is while null removes it.
 */
export type MutationUpdateTransactionArgs = {
  input: UpdateTransactionInput;
};

/** What to post. */
export type PostRecurringInput = {
  /** The template's `nextDue`, `YYYY-MM-DD` without a zone. */
  dueDate: Scalars['AWSDate']['input'];
  /** The template's. */
  id: Scalars['ID']['input'];
};

/** Analytics to tell of. */
export type PublishAnalyticsUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: Scalars['AWSJSON']['input'];
};

/** A budget to tell of. */
export type PublishBudgetUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: Scalars['AWSJSON']['input'];
};

/** A goal to tell of. */
export type PublishGoalUpdateInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: Scalars['AWSJSON']['input'];
};

/** A template to tell of. */
export type PublishRecurringDueInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: Scalars['AWSJSON']['input'];
};

/** A change to tell of. */
export type PublishTransactionChangeInput = {
  /** An object with the fields of the returned type, as JSON. */
  item: Scalars['AWSJSON']['input'];
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
   * A person's analytics in every tenant from one month to another, both included, oldest first, for the group `admins`
   * alone; by default the six months that end with the running one (UTC). Read from an index: a write shows within moments.
   * Errors: `InvalidInput` (userId, from, to, limit, nextToken), `Unauthorized` (anyone else).
   */
  adminAnalytics: AnalyticsPage;
  /**
   * A person's budgets in every tenant, newest month first, for the group `admins` alone. Read from an index: a new budget
   * shows within moments; its totals are exact.
   * Errors: `InvalidInput` (userId, limit, nextToken), `Unauthorized` (anyone else).
   */
  adminBudgets: MonthlyBudgetPage;
  /**
   * A person's categories in every tenant, by the name of their type, for the group `admins` alone. Read from an index: a
   * write shows within moments.
   * Errors: `InvalidInput` (userId, limit, nextToken), `Unauthorized` (anyone else).
   */
  adminCategories: CategoryPage;
  /**
   * A person's goals in every tenant, by status, then nearest target date first, for the group `admins` alone. Read from an
   * index: a write shows within moments.
   * Errors: `InvalidInput` (userId, limit, nextToken), `Unauthorized` (anyone else).
   */
  adminGoals: GoalPage;
  /**
   * A person's active recurring templates that are still due, in every tenant, by their `nextDue`, for the group `admins`
   * alone. Inactive and ended ones are not in the index. A write shows within moments.
   * Errors: `InvalidInput` (userId, limit, nextToken), `Unauthorized` (anyone else).
   */
  adminRecurrings: RecurringPage;
  /**
   * The analytics of one month as they were last calculated, read consistently; null when they never were
   * (`recalculateAnalytics` does it). The month's totals themselves are always there: see `monthTotals`.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  analytics?: Maybe<Analytics>;
  /**
   * The analytics of several months, oldest first, both ends included; by default the six months that end with the running
   * one (UTC). A month that was never calculated is left out.
   * Errors: `InvalidInput` (from, to, limit, nextToken), `Unauthorized`.
   */
  analyticsTrend: AnalyticsPage;
  /**
   * The caller's budget categories, in the order of their ids.
   * Errors: `InvalidInput` (limit, nextToken), `Unauthorized`.
   */
  categories: CategoryPage;
  /**
   * One category; null when there is none.
   * Errors: `InvalidInput` (id), `Unauthorized`.
   */
  category?: Maybe<Category>;
  /**
   * What was spent (for income: earned) in one category of a month, in the month's currency.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  categorySpending: CategorySpending;
  /**
   * One goal, its figures computed for today (UTC); null when there is none.
   * Errors: `InvalidInput` (id), `Unauthorized`.
   */
  goal?: Maybe<Goal>;
  /**
   * The caller's goals of every status, in the order of their ids.
   * Errors: `InvalidInput` (limit, nextToken), `Unauthorized`.
   */
  goals: GoalPage;
  /**
   * The caller's goals of one status, nearest target date first. Without dates: all of them, those without a target date
   * last; with a date only those that have one. Read from an index: a write shows within moments.
   * Errors: `InvalidInput` (dueFrom, dueTo, limit, nextToken), `Unauthorized`.
   */
  goalsByDeadline: GoalPage;
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
   * One recurring template; null when there is none.
   * Errors: `InvalidInput` (id), `Unauthorized`.
   */
  recurring?: Maybe<Recurring>;
  /**
   * The caller's recurring templates, in the order of their ids.
   * Errors: `InvalidInput` (limit, nextToken), `Unauthorized`.
   */
  recurrings: RecurringPage;
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
  /**
   * The active templates that are due next from one day to another, both included, in the order of their `nextDue`. Each
   * stands here once, however often it falls due. Read from an index: a write shows within moments.
   * Errors: `InvalidInput` (from, days, limit, nextToken), `Unauthorized`.
   */
  upcomingRecurring: RecurringPage;
  /**
   * What an assistant or a first screen needs to know of the caller for a month, in one request. Every part is read for
   * itself, side by side: one that fails is null, with its own error, and the others still answer.
   * Errors: `InvalidInput` (month), `Unauthorized`; each part its own.
   */
  userContext: UserContext;
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
export type QueryAdminAnalyticsArgs = {
  from?: InputMaybe<Scalars['String']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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
export type QueryAdminBudgetsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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
export type QueryAdminCategoriesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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
export type QueryAdminGoalsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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
export type QueryAdminRecurringsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
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
export type QueryAnalyticsArgs = {
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
export type QueryAnalyticsTrendArgs = {
  from?: InputMaybe<Scalars['String']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
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
export type QueryCategoryArgs = {
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
export type QueryGoalArgs = {
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
export type QueryGoalsArgs = {
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
export type QueryGoalsByDeadlineArgs = {
  dueFrom?: InputMaybe<Scalars['AWSDate']['input']>;
  dueTo?: InputMaybe<Scalars['AWSDate']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
  status?: GoalStatus;
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
export type QueryRecurringArgs = {
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
export type QueryRecurringsArgs = {
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


/**
 * Everything that can be read. Tenant and user come from the token alone (`sub` and the claim `custom:tenantId`), never
 * from an argument. A list is a page: `limit` is 1 to 100, 25 by default; a page may be short, so go on while `nextToken`
 * is not null. A `nextToken` belongs to one caller, one query and its arguments.
 *
 * Errors carry `errorType` and, where there is more to say, `errorInfo`: `InvalidInput` (`errorInfo.field`), `NotFound`,
 * `AlreadyExists`, `VersionConflict` (`errorInfo.current`), `Unauthorized`, `TransactionConflict` (send it again),
 * `LimitExceeded`, `Internal`.
 */
export type QueryUpcomingRecurringArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['AWSDate']['input']>;
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
export type QueryUserContextArgs = {
  month?: InputMaybe<Scalars['String']['input']>;
};

/** Which month to calculate. */
export type RecalculateAnalyticsInput = {
  /** `YYYY-MM`. */
  month: Scalars['String']['input'];
};

/** A computed proposal to spend less in one category. */
export type RecommendedCut = {
  category: BudgetCategoryType;
  /** Spent in the month. */
  currentSpending: Scalars['Float']['output'];
  /** currentSpending − recommendedSpending. */
  potentialSavings: Scalars['Float']['output'];
  /** Why, in one or two sentences. */
  reasoning: Scalars['String']['output'];
  /**
   * The category's budget, or the mean of the three months before where all three have transactions and it is lower.
   * Not below 0.
   */
  recommendedSpending: Scalars['Float']['output'];
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

/** A payment or an income that comes again: what is posted as a transaction on each day it falls due. */
export type Recurring = {
  /** In `currency`, more than zero, for income and expenses alike. */
  amount: Scalars['Float']['output'];
  /** Whether it is posted by itself on the day it falls due. */
  autoCreate: Scalars['Boolean']['output'];
  category: BudgetCategoryType;
  createdAt: Scalars['AWSDateTime']['output'];
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  /**
   * 1 to 31; null: the day of `startDate`. Monthly, quarterly and annual ones are first due on the first such day from
   * `startDate` on; in a shorter month the last day stands for it.
   */
  dayOfMonth?: Maybe<Scalars['Int']['output']>;
  /**
   * 1 is Monday, 7 is Sunday (ISO 8601); null: the weekday of `startDate`. Weekly and biweekly ones are first due on the
   * first such day from `startDate` on.
   */
  dayOfWeek?: Maybe<Scalars['Int']['output']>;
  /** The last day on which it may fall due; null: it has no end. */
  endDate?: Maybe<Scalars['AWSDate']['output']>;
  frequency: RecurringFrequency;
  /** Unique among the user's templates. */
  id: Scalars['ID']['output'];
  /** An inactive one is neither upcoming nor posted. */
  isActive: Scalars['Boolean']['output'];
  isEssential: Scalars['Boolean']['output'];
  /** Whether it is money that comes in: so when the category is `income`. */
  isIncome: Scalars['Boolean']['output'];
  /** The last day that is dealt with: posted, skipped, or past when the template was made. */
  lastGenerated?: Maybe<Scalars['AWSDate']['output']>;
  /** At most 100 characters; the description of what it posts. */
  name: Scalars['String']['output'];
  /** The first due day after `lastGenerated`; null when it has ended. */
  nextDue?: Maybe<Scalars['AWSDate']['output']>;
  /** How many days before it falls due its person is reminded; null: never. */
  reminderDays?: Maybe<Scalars['Int']['output']>;
  /** The first due day, unless `dayOfMonth` or `dayOfWeek` moves it to a later one. */
  startDate: Scalars['AWSDate']['output'];
  tenantId: Scalars['ID']['output'];
  /**
   * What it posted, newest first: the transactions of its last due days up to `lastGenerated`, by the schedule of now. A day
   * that was skipped, or whose transaction was deleted or moved, is left out.
   * Errors: `InvalidInput` (limit).
   */
  transactions?: Maybe<Array<Transaction>>;
  updatedAt: Scalars['AWSDateTime']['output'];
  userId: Scalars['ID']['output'];
  /** Starts at 1 and grows by 1 with every change. */
  version: Scalars['Int']['output'];
};


/** A payment or an income that comes again: what is posted as a transaction on each day it falls due. */
export type RecurringTransactionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Absent fields stay. Null removes an optional field or sets it back to its default; `name`, `amount`, `currency`,
 * `category`, `frequency`, `startDate` and `isActive` cannot be null.
 */
export type RecurringChanges = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  autoCreate?: InputMaybe<Scalars['Boolean']['input']>;
  category?: InputMaybe<BudgetCategoryType>;
  currency?: InputMaybe<Scalars['String']['input']>;
  dayOfMonth?: InputMaybe<Scalars['Int']['input']>;
  dayOfWeek?: InputMaybe<Scalars['Int']['input']>;
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  frequency?: InputMaybe<RecurringFrequency>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  isEssential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Follows the category. */
  isIncome?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  reminderDays?: InputMaybe<Scalars['Int']['input']>;
  /** Another first due day; what lies in the past is not made up for. */
  startDate?: InputMaybe<Scalars['AWSDate']['input']>;
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

/** One page of recurring templates. */
export type RecurringPage = {
  items: Array<Recurring>;
  /** Null on the last page. */
  nextToken?: Maybe<Scalars['String']['output']>;
};

/** Which transaction to bring back. */
export type RestoreTransactionInput = {
  /** The date it had when it was deleted. */
  date: Scalars['AWSDateTime']['input'];
  id: Scalars['ID']['input'];
};

/** What to skip. */
export type SkipRecurringInput = {
  /** The template's `nextDue`, `YYYY-MM-DD` without a zone. */
  dueDate: Scalars['AWSDate']['input'];
  /** The template's. */
  id: Scalars['ID']['input'];
};

/** One category of a month against its budget. */
export type SpendingByCategory = {
  /** Spent, refunds taken off; for income: earned. */
  actual: Scalars['Float']['output'];
  /** The sum of the `monthlyBudget` of all categories of this type. */
  budgeted: Scalars['Float']['output'];
  category: BudgetCategoryType;
  /** budgeted − actual. */
  difference: Scalars['Float']['output'];
  /** actual as a percentage of budgeted; null when nothing is budgeted. */
  percentOfBudget?: Maybe<Scalars['Float']['output']>;
  /** actual as a percentage of totalSpent; null when that is not positive, and for income and savings, which are no part of it. */
  percentOfTotal?: Maybe<Scalars['Float']['output']>;
  transactionCount: Scalars['Int']['output'];
};

/**
 * What happens while one is connected, whatever caused it: an app, an import, a job. Each delivers only what belongs to the
 * tenant and user of the token, filtered on the server; no argument can widen that.
 *
 * An event carries the whole object as it was stored when the event was made. It may come twice or out of order: drop it
 * when its `version` or, of a budget, its `revision` is lower than that of the object with the same `id` that you have. One
 * with `deletedAt` says that the object is gone; made again under the same `id` it starts over at version 1. What happens
 * while one is not connected is not told later: ask again after a reconnect. Fields with a resolver of their own
 * (`MonthlyBudget.categories`, `.spendingByCategory`, `.analytics` and `.transactions`, `Recurring.transactions`,
 * `Goal.contributions`) are null in events.
 */
export type Subscription = {
  /**
   * The analytics of a month were calculated anew, within a moment of whatever moves them.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  onAnalyticsUpdated?: Maybe<Analytics>;
  /**
   * A budget was made, changed or deleted (`deletedAt`), or money moved in its month: plan and totals as they are now. A month
   * without a budget moves `onAnalyticsUpdated` only.
   * Errors: `InvalidInput` (month), `Unauthorized`.
   */
  onBudgetUpdated?: Maybe<MonthlyBudget>;
  /**
   * A goal was set, changed, paid into or deleted (`deletedAt`). `neededPerMonth` and `onTrack` hold for the UTC date of the
   * event.
   * Errors: `Unauthorized`.
   */
  onGoalUpdated?: Maybe<Goal>;
  /**
   * A template falls due on its `nextDue`: told once for each day, `reminderDays` ahead.
   * Errors: `Unauthorized`.
   */
  onRecurringDue?: Maybe<Recurring>;
  /**
   * A transaction was recorded, brought back, changed, moved to another date, or deleted. A move is one event: what was at
   * `previousDate` is gone. One that moves on before it can be told of is told of once for each date that it left.
   * Errors: `Unauthorized`.
   */
  onTransactionChanged?: Maybe<TransactionChange>;
};


/**
 * What happens while one is connected, whatever caused it: an app, an import, a job. Each delivers only what belongs to the
 * tenant and user of the token, filtered on the server; no argument can widen that.
 *
 * An event carries the whole object as it was stored when the event was made. It may come twice or out of order: drop it
 * when its `version` or, of a budget, its `revision` is lower than that of the object with the same `id` that you have. One
 * with `deletedAt` says that the object is gone; made again under the same `id` it starts over at version 1. What happens
 * while one is not connected is not told later: ask again after a reconnect. Fields with a resolver of their own
 * (`MonthlyBudget.categories`, `.spendingByCategory`, `.analytics` and `.transactions`, `Recurring.transactions`,
 * `Goal.contributions`) are null in events.
 */
export type SubscriptionOnAnalyticsUpdatedArgs = {
  month?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What happens while one is connected, whatever caused it: an app, an import, a job. Each delivers only what belongs to the
 * tenant and user of the token, filtered on the server; no argument can widen that.
 *
 * An event carries the whole object as it was stored when the event was made. It may come twice or out of order: drop it
 * when its `version` or, of a budget, its `revision` is lower than that of the object with the same `id` that you have. One
 * with `deletedAt` says that the object is gone; made again under the same `id` it starts over at version 1. What happens
 * while one is not connected is not told later: ask again after a reconnect. Fields with a resolver of their own
 * (`MonthlyBudget.categories`, `.spendingByCategory`, `.analytics` and `.transactions`, `Recurring.transactions`,
 * `Goal.contributions`) are null in events.
 */
export type SubscriptionOnBudgetUpdatedArgs = {
  month?: InputMaybe<Scalars['String']['input']>;
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
  /** Only on what `deleteTransaction` returns, and in the event that tells of its deletion. */
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

/** One change of one transaction. */
export type TransactionChange = {
  kind: TransactionChangeKind;
  /** The month of its date, `YYYY-MM`. */
  month: Scalars['String']['output'];
  /** The date it had before it was moved, where nothing is any more; also when it was moved and then deleted. */
  previousDate?: Maybe<Scalars['AWSDateTime']['output']>;
  tenantId: Scalars['ID']['output'];
  /** As stored when the event was made; with `deletedAt` when it was deleted. */
  transaction: Transaction;
  userId: Scalars['ID']['output'];
};

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

/** Which category to change, and how. */
export type UpdateCategoryInput = {
  changes: CategoryChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

/** Which goal to change, and how. */
export type UpdateGoalInput = {
  changes: GoalChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

/** Which budget to change, and how. */
export type UpdateMonthlyBudgetInput = {
  changes: MonthlyBudgetChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  /** `YYYY-MM`. */
  month: Scalars['String']['input'];
};

/** Which template to change, and how. */
export type UpdateRecurringInput = {
  changes: RecurringChanges;
  /** The `version` that the changes were made for. */
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
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

/**
 * Where a person stands in a month. Parts are read at the same time, but not as one snapshot: a write between two of them
 * shows in one and not in the other.
 */
export type UserContext = {
  /**
   * The month as it was last calculated: overspent categories, comparison, recommended cuts. Null when it never was; its
   * `asOf` and `revision` tell whether it is behind `budget`.
   */
  analytics?: Maybe<Analytics>;
  /** The plan with the month's exact totals; null when the month has no plan. */
  budget?: Maybe<MonthlyBudget>;
  /** What the plan leaves for debts; null when the month has no plan. */
  debtPayoff?: Maybe<DebtPayoff>;
  /** The goals that are active now, whatever the month: nearest target date first, those without one last. */
  goals?: Maybe<Array<Goal>>;
  /** `YYYY-MM`. */
  month: Scalars['String']['output'];
  /**
   * The month's transactions, newest first, pending and excluded ones included. A sample for examples: add nothing up from
   * it, totals are in `budget` and `monthTotals`.
   * Errors: `InvalidInput` (limit).
   */
  recentTransactions?: Maybe<Array<Transaction>>;
  /**
   * The active templates whose next due day is at most 30 days from today (UTC), overdue ones included, earliest first,
   * whatever the month; at most 100, each once. Read from an index: a write shows within moments.
   */
  upcomingRecurrings?: Maybe<Array<Recurring>>;
};


/**
 * Where a person stands in a month. Parts are read at the same time, but not as one snapshot: a write between two of them
 * shows in one and not in the other.
 */
export type UserContextRecentTransactionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};
