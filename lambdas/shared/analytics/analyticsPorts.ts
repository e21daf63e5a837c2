import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Observability } from '../observability/observability.ts';
import { recommenderOf } from '../recommender/recommenderOf.ts';
import type { Ports } from './ports.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What a function calculates with, by its environment variables: BUDGETS_TABLE, TRANSACTIONS_TABLE, ANALYTICS_TABLE,
 * DEFAULT_CURRENCY, ANALYTICS_RETENTION_MONTHS, and those of `recommenderOf`.
 * @throws Error naming the variable that is missing or cannot be read
 */
export function analyticsPorts(variables: Variables, observability: Observability): Ports {
  return {
    database: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    tables: {
      budgets: required(variables, 'BUDGETS_TABLE'),
      transactions: required(variables, 'TRANSACTIONS_TABLE'),
      analytics: required(variables, 'ANALYTICS_TABLE'),
    },
    defaultCurrency: required(variables, 'DEFAULT_CURRENCY'),
    retentionMonths: retentionMonths(variables),
    recommender: recommenderOf(variables, observability),
    measure: observability.measure,
    now: () => new Date(),
  };
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing`);
  return value;
}

/** Absent, empty or 0: for ever. */
function retentionMonths({ ANALYTICS_RETENTION_MONTHS: text = '' }: Variables): number | null {
  if (!/^\d{0,4}$/.test(text)) {
    throw new Error(`ANALYTICS_RETENTION_MONTHS is ${JSON.stringify(text)}, but it must be a number of months`);
  }
  return Number(text) || null;
}
