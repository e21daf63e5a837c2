import type { Settings } from './settings.ts';
import type { Tables } from './tables.ts';

/** What resolvers find in `ctx.env`, and the functions that they call in their environment. */
export function resolverEnvironment(tables: Tables, settings: Settings): Record<string, string> {
  return {
    BUDGETS_TABLE: tables.budgets.tableName,
    TRANSACTIONS_TABLE: tables.transactions.tableName,
    ANALYTICS_TABLE: tables.analytics.tableName,
    GOALS_TABLE: tables.goals.tableName,
    DEFAULT_CURRENCY: settings.defaultCurrency,
  };
}
