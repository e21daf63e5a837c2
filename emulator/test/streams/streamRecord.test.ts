import { expect, it } from '@jest/globals';
import { toStreamRecord } from '../../src/streams/streamRecord.ts';
import { streamArn } from './aRecord.ts';

const origin = { region: 'eu-central-1', streamArn, youngerThan: 0 };
const minute = new Date('2026-11-22T10:49:00Z');

it("is Lambda's event of https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html, bytes in base64", () => {
  const B = Uint8Array.of(1, 2, 255);
  const record = {
    eventID: '2',
    eventName: 'MODIFY' as const,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'ddblocal',
    dynamodb: {
      ApproximateCreationDateTime: minute,
      Keys: { Id: { N: '101' } },
      NewImage: { Id: { N: '101' }, Bytes: { B }, Sets: { BS: [B] }, Map: { M: { L: { L: [{ B }, { S: 'x' }] } } } },
      OldImage: { Id: { N: '101' }, Message: { S: 'New item!' } },
      SequenceNumber: '222',
      SizeBytes: 59,
      StreamViewType: 'NEW_AND_OLD_IMAGES' as const,
    },
  };
  expect(toStreamRecord(record, origin)).toEqual({
    eventID: '2',
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_795_344_540,
      Keys: { Id: { N: '101' } },
      NewImage: {
        Id: { N: '101' },
        Bytes: { B: 'AQL/' },
        Sets: { BS: ['AQL/'] },
        Map: { M: { L: { L: [{ B: 'AQL/' }, { S: 'x' }] } } },
      },
      OldImage: { Id: { N: '101' }, Message: { S: 'New item!' } },
      SequenceNumber: '222',
      SizeBytes: 59,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: streamArn,
  });
});

it('tells of a removal by time to live who removed', () => {
  const record = {
    eventName: 'REMOVE' as const,
    dynamodb: { Keys: { Id: { N: '1' } }, OldImage: { Id: { N: '1' } }, ApproximateCreationDateTime: minute },
    userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' },
  };
  const { userIdentity, dynamodb } = toStreamRecord(record, origin);
  expect(userIdentity).toEqual({ type: 'Service', principalId: 'dynamodb.amazonaws.com' });
  expect(dynamodb).not.toHaveProperty('NewImage');
});

it.each([
  ['the minute, when no more is known', 0, '2026-11-22T10:49:00Z'],
  ['the last time at which it was not there yet', Date.parse('2026-11-22T10:49:17.900Z'), '2026-11-22T10:49:17Z'],
  ['a time within the minute in any case', Date.parse('2026-11-22T10:52:00Z'), '2026-11-22T10:49:59Z'],
])('is dated by %s', (_, youngerThan, expected) => {
  const record = { dynamodb: { ApproximateCreationDateTime: minute } };
  const { dynamodb } = toStreamRecord(record, { ...origin, youngerThan });
  expect(dynamodb.ApproximateCreationDateTime).toBe(Date.parse(expected) / 1000);
});
