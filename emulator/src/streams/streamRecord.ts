import type { AttributeValue, _Record } from '@aws-sdk/client-dynamodb-streams';

/** A record as Lambda hands it to a function: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    /** Epoch seconds. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
  /** Of removals by time to live. */
  readonly userIdentity?: { readonly type: string; readonly principalId: string };
  readonly eventSourceARN: string;
}

/** Attribute values as JSON: bytes in base64. */
type Item = Readonly<Record<string, unknown>>;

export interface RecordOrigin {
  readonly region: string;
  readonly streamArn: string;
  /** Epoch milliseconds at which the shard was read to its end before: the record is younger than that. */
  readonly youngerThan: number;
}

const MINUTE = 60_000;

/** The record of DynamoDB's API in Lambda's shape. */
export function toStreamRecord(record: _Record, { region, streamArn, youngerThan }: RecordOrigin): StreamRecord {
  const { eventID = '', eventName = '', eventVersion = '1.1', dynamodb = {}, userIdentity } = record;
  return {
    eventID,
    eventName,
    eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: creationSeconds(dynamodb.ApproximateCreationDateTime, youngerThan),
      Keys: toJson(dynamodb.Keys ?? {}),
      ...(dynamodb.NewImage ? { NewImage: toJson(dynamodb.NewImage) } : {}),
      ...(dynamodb.OldImage ? { OldImage: toJson(dynamodb.OldImage) } : {}),
      SequenceNumber: dynamodb.SequenceNumber ?? '',
      SizeBytes: dynamodb.SizeBytes ?? 0,
      StreamViewType: dynamodb.StreamViewType ?? '',
    },
    ...(userIdentity
      ? { userIdentity: { type: userIdentity.Type ?? '', principalId: userIdentity.PrincipalId ?? '' } }
      : {}),
    eventSourceARN: streamArn,
  };
}

/** DynamoDB Local tells the minute alone. What is known of the record's age repairs that, within the minute. */
function creationSeconds(told: Date | undefined, youngerThan: number): number {
  const moment = told?.getTime() ?? youngerThan;
  const repaired = Math.max(moment, Math.min(youngerThan, moment + MINUTE - 1));
  return Math.floor(repaired / 1000);
}

function toJson(item: Readonly<Record<string, AttributeValue>>): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, valueToJson(value)]));
}

function valueToJson(value: AttributeValue): unknown {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(valueToJson) };
  if (value.M) return { M: toJson(value.M) };
  return value;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
