import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../../domain/failure.ts';
import { toMinor } from '../../../domain/money.ts';
import { percentage } from '../../../domain/ratio.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { PARTITION_KEY } from '../../../table/indexes.ts';
import { metricNames } from '../metricNames.ts';
import { remembering } from '../recommender/worded.ts';
import type { Approach } from './calculate.ts';
import { calculate } from './calculate.ts';
import type { OwnedMonth, Ports } from './ports.ts';
import { readAnalytics } from './reads.ts';

export interface Keeping extends Omit<Approach, 'recommender'> {
  /** Whether a month with these analytics is calculated at all. */
  readonly concerns: (stored: AnalyticsItem | null) => boolean;
  /** Writes what says the same too, so that nobody who read before can still write. */
  readonly always: boolean;
}

const mostAttempts = 10;

/**
 * Calculates a month and stores it. The stored analytics are read before everything else and replaced on condition that
 * nobody else did so meanwhile, else it starts again: what is stored never follows from older data than what it replaces.
 * What is written provisionally is calculated once more, from reads after that write.
 * @returns what is stored then; null where there is nothing and it is nobody's concern
 * @throws what DynamoDB throws, after the retries of its client
 */
export async function keep(ports: Ports, of: OwnedMonth, keeping: Keeping): Promise<Result<AnalyticsItem | null>> {
  try {
    const kept = await attempted(ports, of, keeping);
    if (!kept.ok) ports.measure(metricNames.analyticsFailures, 1);
    return kept;
  } catch (error) {
    ports.measure(metricNames.analyticsFailures, 1);
    throw error;
  }
}

async function attempted(ports: Ports, of: OwnedMonth, keeping: Keeping): Promise<Result<AnalyticsItem | null>> {
  const approach = { ...keeping, recommender: ports.recommender && remembering(ports.recommender) };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const stored = await readAnalytics(ports, of);
    if (!keeping.concerns(stored)) return { ok: true, value: stored };
    const calculated = await calculate(ports, of, stored, approach);
    if (stored && !keeping.always && saysTheSame(stored, calculated)) return { ok: true, value: stored };
    const isWritten = await write(ports, calculated, stored);
    if (isWritten && !calculated.isProvisional) return { ok: true, value: measured(ports, calculated) };
  }
  return {
    ok: false,
    failure: { code: 'TransactionConflict', message: 'The month was calculated by others all the time; send it again' },
  };
}

function measured({ measure }: Ports, calculated: AnalyticsItem): AnalyticsItem {
  const { totalSpent, totalBudgeted, currency } = calculated;
  const spent = percentage(toMinor(totalSpent, currency), toMinor(totalBudgeted, currency));
  if (spent !== null) measure(metricNames.budgetSpent, spent);
  return calculated;
}

/** Whether two calculations differ in nothing but when they were made. */
function saysTheSame(stored: AnalyticsItem, calculated: AnalyticsItem): boolean {
  const [before, now] = [stored, calculated].map(({ version, updatedAt, calculatedAt, expiresAt, ...says }) => says);
  return isDeepStrictEqual(before, now);
}

/** Put over exactly what was read: after it expired, another may have the same version. */
function replacing(stored: AnalyticsItem | null): Partial<PutCommandInput> {
  return stored
    ? {
        ConditionExpression: '#version = :version AND #created = :created',
        ExpressionAttributeNames: { '#version': 'version', '#created': 'createdAt' },
        ExpressionAttributeValues: { ':version': stored.version, ':created': stored.createdAt },
      }
    : { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': PARTITION_KEY } };
}

/** False when somebody else wrote since `stored` was read. */
async function write({ database, tables }: Ports, item: AnalyticsItem, stored: AnalyticsItem | null): Promise<boolean> {
  try {
    await database.send(new PutCommand({ TableName: tables.analytics, Item: item, ...replacing(stored) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
