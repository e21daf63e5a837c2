import type { EventSourceMapping } from '../../src/assembly/app.ts';
import type { StreamRecord } from '../../src/streams/streamRecord.ts';

export const streamArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/notes/stream/1970-01-01T00:00:00.000';

/** A record of an item; `sequence` is its number in the stream. */
export function aRecord(
  sequence: number,
  more: Partial<StreamRecord['dynamodb']> & { key?: string } = {},
): StreamRecord {
  const { key = `k${sequence}`, ...dynamodb } = more;
  return {
    eventID: `e${sequence}`,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_800_000_000,
      Keys: { id: { S: key } },
      SequenceNumber: String(sequence).padStart(21, '0'),
      SizeBytes: 10,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      ...dynamodb,
    },
    eventSourceARN: streamArn,
  };
}

export function aMapping(more: Partial<EventSourceMapping> = {}): EventSourceMapping {
  return {
    id: 'Mapping',
    tableName: 'notes',
    streamArn,
    functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:read',
    enabled: true,
    startingPosition: 'TRIM_HORIZON',
    batchSize: 100,
    batchingWindowSeconds: 0,
    bisectsOnError: false,
    parallelizationFactor: 1,
    reportsBatchItemFailures: false,
    filters: [],
    ...more,
  };
}

/** The numbers of records, as they were given to `aRecord`. */
export function numbersOf(records: readonly StreamRecord[]): number[] {
  return records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));
}
