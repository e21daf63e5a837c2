import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { followChanges } from '../shared/analytics/followChanges.ts';
import type { Ports } from '../shared/analytics/ports.ts';
import { readOpenMonths } from '../shared/analytics/reads.ts';
import { inParallel } from '../shared/inParallel.ts';
import { metricNames } from '../shared/metricNames.ts';
import type { Observability } from '../shared/observability/observability.ts';
import type { AffectedMonth, Planner, RecordedChange } from './affectedMonths.ts';
import { AffectedMonths, plannersOf } from './affectedMonths.ts';
import { changeOf } from './changeOf.ts';
import { measureRecords } from './measureRecords.ts';

/** What the function works with beside what a calculation does. */
export interface UpdatePorts extends Ports {
  readonly log: Observability['log'];
  readonly logFailure: Observability['logFailure'];
}

/** Months, or owners, at a time. */
const mostAtOnce = 8;

/**
 * Brings the analytics up to date that the records of a batch concern, each month once. A failure is reported for exactly
 * the records that led to it. Powertools' batch processor goes record by record, which would calculate a month for each of
 * them; what it does beside that is the answer built here.
 */
export async function updateAnalytics(
  ports: UpdatePorts,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> {
  const failed = new Set<string>();
  const changes = readable(ports, records, failed);
  measureRecords(ports, records, changes);
  const months = new AffectedMonths();
  changes.forEach((change) => months.add(change));
  await inParallel(plannersOf(changes), mostAtOnce, async (planner) => {
    await addOpenMonths(ports, planner, months, failed);
  });
  const affected = months.all();
  await inParallel(affected, mostAtOnce, (month) => follow(ports, month, failed));
  ports.measure(metricNames.batchFailures, failed.size);
  ports.log('Batch processed', { records: records.length, months: affected.length, failed: failed.size });
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** An identifier that is empty makes Lambda take the whole batch for failed: there is no other way to name such a record. */
function identifierOf({ dynamodb }: DynamoDBRecord): string {
  return dynamodb?.SequenceNumber ?? '';
}

function readable(ports: UpdatePorts, records: readonly DynamoDBRecord[], failed: Set<string>): RecordedChange[] {
  return records.flatMap((one) => {
    const record = identifierOf(one);
    try {
      const change = changeOf(one);
      return change ? [{ record, change }] : [];
    } catch (error) {
      ports.logFailure('A record cannot be read', error, { record });
      failed.add(record);
      return [];
    }
  });
}

async function addOpenMonths(
  ports: UpdatePorts,
  planner: Planner,
  months: AffectedMonths,
  failed: Set<string>,
): Promise<void> {
  try {
    months.addOpen(planner, await readOpenMonths(ports, planner.owner));
  } catch (error) {
    ports.logFailure('Open months were not found', error);
    planner.records.forEach((record) => failed.add(record));
  }
}

async function follow(ports: UpdatePorts, month: AffectedMonth, failed: Set<string>): Promise<void> {
  const fail = (): void => month.records.forEach((record) => failed.add(record));
  try {
    const followed = await followChanges(ports, month.of, month.change);
    if (followed.ok) return;
    ports.log('A month was not calculated', { code: followed.failure.code });
    fail();
  } catch (error) {
    ports.logFailure('A month was not calculated', error);
    fail();
  }
}
