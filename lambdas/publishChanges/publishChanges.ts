import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { inParallel } from '../shared/inParallel.ts';
import { metricNames } from '../shared/metricNames.ts';
import type { Observability } from '../shared/observability/observability.ts';
import { measureStreamAge } from '../shared/streams/streamAge.ts';
import type { Change } from './change.ts';
import { changeOf } from './change.ts';
import type { Publication } from './publication.ts';
import { NotPublished } from './publisher.ts';
import type { StoredItems } from './storedItems.ts';
import { storedItems } from './storedItems.ts';
import type { Subject, TableName } from './subject.ts';
import { subjectsOf } from './subjects.ts';

export interface Ports {
  readonly database: DynamoDBDocumentClient;
  readonly tables: Readonly<Record<TableName, string>>;
  /** Rejects when subscribers were not told. */
  readonly publish: (publication: Publication) => Promise<void>;
  readonly now: () => Date;
  readonly observability: Pick<Observability, 'logFailure' | 'measure'>;
}

/** How many things are told of at once. */
const atOnce = 10;

/** Takes the records that led to what could not be told of, by their sequence numbers. */
type Fail = (sequenceNumbers: readonly string[], error: unknown) => void;

/**
 * Tells subscribers of what a batch of a table's stream has changed, each thing as it is found now. Hands back exactly
 * the records that led to what could not be told of; delivered again they do no harm, as an event may come twice.
 */
export async function publishChanges(ports: Ports, records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> {
  const { measure, logFailure } = ports.observability;
  const failed = new Set<string>();
  const fail: Fail = (sequenceNumbers, error) => {
    for (const each of sequenceNumbers) failed.add(each);
    const facts = error instanceof NotPublished ? error.facts : {};
    logFailure('Not published', error, { ...facts, records: sequenceNumbers.length, first: sequenceNumbers[0]! });
  };
  measureStreamAge(measure, records, ports.now());
  await tellAll(ports, subjectsOf(changesIn(records, fail)), fail);
  measure(metricNames.batchFailures, failed.size);
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

function changesIn(records: readonly DynamoDBRecord[], fail: Fail): Change[] {
  return records.flatMap((record) => {
    try {
      return [changeOf(record)];
    } catch (error) {
      // Without a number Lambda takes the whole batch as failed, as it has to.
      fail([record.dynamodb?.SequenceNumber ?? ''], error);
      return [];
    }
  });
}

async function tellAll(ports: Ports, subjects: readonly Subject[], fail: Fail): Promise<void> {
  for (const table of new Set(subjects.map((subject) => subject.table))) {
    const items = storedItems(ports.database, ports.tables[table]);
    const its = subjects.filter((subject) => subject.table === table);
    const problem = await readTogether(items, its);
    await inParallel(its, atOnce, async (subject) => {
      try {
        await tell(ports, subject, items, problem);
      } catch (error) {
        const sequenceNumbers = subject.changes.map(({ sequenceNumber }) => sequenceNumber);
        fail(sequenceNumbers, error);
      }
    });
  }
}

/** Reads what all of them need in as few requests as can be. Returns what went wrong. */
async function readTogether(items: StoredItems, subjects: readonly Subject[]): Promise<unknown> {
  try {
    await items.read(subjects.flatMap((subject) => subject.unread(items)));
    return undefined;
  } catch (error) {
    return error;
  }
}

async function tell({ publish, now }: Ports, subject: Subject, items: StoredItems, problem: unknown): Promise<void> {
  for (let keys = subject.unread(items); keys.length > 0; keys = subject.unread(items)) {
    if (problem !== undefined) throw problem;
    await items.read(keys);
  }
  for (const publication of subject.publications(items, now())) await publish(publication);
}
