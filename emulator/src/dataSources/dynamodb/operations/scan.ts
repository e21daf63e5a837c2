import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { placeholders, readOptionalExpression, readProjection } from '../expressions.ts';
import type { Operation } from '../operation.ts';
import { page, startKey } from './page.ts';

export const scan: Operation = async (request, context) => {
  request.allow(
    'operation',
    'index',
    'nextToken',
    'limit',
    'consistentRead',
    'segment',
    'totalSegments',
    'filter',
    'projection',
  );
  const filter = readOptionalExpression(request, 'filter');
  const projection = readProjection(request);
  const index = request.optionalText('index');
  const input: ScanCommandInput = {
    TableName: context.tableName,
    IndexName: index,
    FilterExpression: filter?.expression,
    ProjectionExpression: projection?.expression,
    ...placeholders(filter, projection),
    Limit: request.optionalInteger('limit'),
    ConsistentRead: request.optionalBoolean('consistentRead'),
    Segment: request.optionalInteger('segment'),
    TotalSegments: request.optionalInteger('totalSegments'),
    ExclusiveStartKey: startKey(request, context),
  };
  context.admit('Scan', input, [{ action: 'Scan', table: context.tableName, ...(index ? { index } : {}) }]);
  return page(await context.client.send(new ScanCommand(input)), context);
};
