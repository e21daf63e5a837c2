/**
 * The metrics that the functions write to their logs in CloudWatch's embedded format, and that alarms and the dashboard
 * read: one declaration for both sides. No metric has a tenant, a user or an amount of money among its dimensions.
 */
export const METRICS_NAMESPACE = 'Tyche';

/** Each has the dimension `service`, the name of the function; some have one more. */
export const metricNames = {
  /** Calculations of a month that failed, after all retries of the function itself. Count. */
  analyticsFailures: 'AnalyticsFailures',
  /** Months whose totals differed from the sum of their transactions; 0 with every run that found none. Count. */
  driftFound: 'DriftFound',
  /** Transactions recorded in category `other`: nobody said what they were for. Count. */
  uncategorizedTransactions: 'UncategorizedTransactions',
  /** Spent in a month in percent of what was budgeted, once for each calculation with a budget. Percent. */
  budgetSpent: 'BudgetSpent',
  /** Between the oldest change of a batch and its processing. Milliseconds. */
  streamAge: 'StreamAge',
  /** Records that a batch could not process. Count. */
  batchFailures: 'BatchFailures',
  /** Once for each scheduled job that ran to its end; dimension `job`. Count. */
  jobSucceeded: 'JobSucceeded',
  /** Items in a table, as of DynamoDB's own count; dimension `table`. Count. */
  itemCount: 'ItemCount',
} as const;
