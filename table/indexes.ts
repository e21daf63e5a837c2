/** The names that every table shares. A key attribute is only ever written through `table/keys.ts`. */
export const PARTITION_KEY = 'PK';
export const SORT_KEY = 'SK';

/** Budgets, analytics, goals: one user across tenants. Transactions: one category of a month. */
export const GSI1 = { name: 'GSI1', partitionKey: 'GSI1PK', sortKey: 'GSI1SK' };

/** Transactions: one merchant. Budgets and analytics: what the scheduled jobs have to do; sparse. */
export const GSI2 = { name: 'GSI2', partitionKey: 'GSI2PK', sortKey: 'GSI2SK' };

/** Epoch seconds after which DynamoDB may remove the item. */
export const TIME_TO_LIVE = 'expiresAt';
