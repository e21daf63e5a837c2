import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { placeholders, readExpression, readOptionalExpression, readProjection } from '../expressions.ts';
import type { Operation } from '../operation.ts';
import { MappingTemplateError } from '../../requestElement.ts';
import type { RequestElement } from '../../requestElement.ts';
import { page, startKey } from './page.ts';

const selections = ['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES'] as const;

export const query: Operation = async (request, context) => {
  request.allow(
    'operation',
    'query',
    'index',
    'nextToken',
    'limit',
    'scanIndexForward',
    'consistentRead',
    'select',
    'filter',
    'projection',
  );
  const key = readExpression(request.object('query').allow('expression', 'expressionNames', 'expressionValues'));
  const filter = readOptionalExpression(request, 'filter');
  const projection = readProjection(request);
  const index = request.optionalText('index');
  const input: QueryCommandInput = {
    TableName: context.tableName,
    IndexName: index,
    KeyConditionExpression: key.expression,
    FilterExpression: filter?.expression,
    ProjectionExpression: projection?.expression,
    ...placeholders(key, filter, projection),
    Select: readSelect(request),
    Limit: request.optionalInteger('limit'),
    ScanIndexForward: request.optionalBoolean('scanIndexForward'),
    ConsistentRead: request.optionalBoolean('consistentRead'),
    ExclusiveStartKey: startKey(request, context),
  };
  context.admit('Query', input, [{ action: 'Query', table: context.tableName, ...(index ? { index } : {}) }]);
  return page(await context.client.send(new QueryCommand(input)), context);
};

function readSelect(request: RequestElement): (typeof selections)[number] | undefined {
  const given = request.optionalText('select');
  if (given === undefined) return undefined;
  const selection = selections.find((candidate) => candidate === given);
  if (selection) return selection;
  throw new MappingTemplateError(`Unsupported value '${given}' in field '${request.path('select')}'.`);
}
