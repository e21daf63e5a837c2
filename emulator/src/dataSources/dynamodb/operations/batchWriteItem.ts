import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { BatchWriteItemCommandInput, WriteRequest } from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { canonicalText } from '../canonical.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';

/** Result: `{ data: { T: [item | null] }, unprocessedItems: { T: [item] } }`, null for an item that was not written. */
export const batchPutItem: Operation = batchWrite(
  'unprocessedItems',
  (item) => ({ PutRequest: { Item: item } }),
  (request) => request.PutRequest?.Item,
);

/** Result: `{ data: { T: [key | null] }, unprocessedKeys: { T: [key] } }`: keys only, never the deleted items. */
export const batchDeleteItem: Operation = batchWrite(
  'unprocessedKeys',
  (key) => ({ DeleteRequest: { Key: key } }),
  (request) => request.DeleteRequest?.Key,
);

function batchWrite(
  unprocessedName: string,
  write: (subject: AttributeMap) => WriteRequest,
  subjectOf: (request: WriteRequest) => AttributeMap | undefined,
): Operation {
  return async (request, context) => {
    const tables = request.allow('operation', 'tables').object('tables');
    const writes = tables.names().map((table) => {
      const subjects = tables
        .objects(table)
        .map((item, index) => toAttributes(item, `${tables.path(table)}[${index}]`));
      return { table, subjects };
    });
    const input: BatchWriteItemCommandInput = {
      RequestItems: Object.fromEntries(writes.map(({ table, subjects }) => [table, subjects.map(write)])),
    };
    context.admit(
      'BatchWriteItem',
      input,
      writes.map(({ table }) => ({ action: 'BatchWriteItem', table })),
    );
    const { UnprocessedItems = {} } = await context.client.send(new BatchWriteItemCommand(input));
    const results = writes.map(({ table, subjects }) => {
      const left = (UnprocessedItems[table] ?? []).map(subjectOf).filter((subject) => subject !== undefined);
      const leftTexts = left.map(canonicalText);
      const done = subjects.map((subject) =>
        leftTexts.includes(canonicalText(subject)) ? null : fromAttributes(subject),
      );
      return { table, done, left: left.map(fromAttributes) };
    });
    return success({
      data: Object.fromEntries(results.map(({ table, done }) => [table, done])),
      [unprocessedName]: Object.fromEntries(results.map(({ table, left }) => [table, left])),
    });
  };
}
