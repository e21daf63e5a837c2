import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DataSource } from '../../assembly/app.ts';
import type {
  DataSourceClient,
  DataSourceOutcome,
  DynamoDBObserver,
  DynamoDBRequest,
  RequestOrigin,
} from '../dataSource.ts';
import { requireAccess } from './access.ts';
import { toHandlerError } from './failures.ts';
import type { Operation, OperationContext } from './operation.ts';
import { batchGetItem } from './operations/batchGetItem.ts';
import { batchDeleteItem, batchPutItem } from './operations/batchWriteItem.ts';
import { deleteItem } from './operations/deleteItem.ts';
import { getItem } from './operations/getItem.ts';
import { putItem } from './operations/putItem.ts';
import { query } from './operations/query.ts';
import { scan } from './operations/scan.ts';
import { transactGetItems } from './operations/transactGetItems.ts';
import { transactWriteItems } from './operations/transactWriteItems.ts';
import { updateItem } from './operations/updateItem.ts';
import { createPageTokens } from './pageTokens.ts';
import { MappingTemplateError, RequestElement } from '../requestElement.ts';

export interface DynamoDBOptions extends DynamoDBObserver {
  readonly client: DynamoDBClient;
  /** 32 bytes. The same key again makes the page tokens of an earlier run valid. */
  readonly tokenKey: Uint8Array;
  readonly tableArn: (tableName: string) => string;
}

const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    GetItem: getItem,
    PutItem: putItem,
    UpdateItem: updateItem,
    DeleteItem: deleteItem,
    Query: query,
    Scan: scan,
    BatchGetItem: batchGetItem,
    BatchPutItem: batchPutItem,
    BatchDeleteItem: batchDeleteItem,
    TransactGetItems: transactGetItems,
    TransactWriteItems: transactWriteItems,
  }),
);

/**
 * AppSync's DynamoDB data source: runs the request objects of
 * https://docs.aws.amazon.com/appsync/latest/devguide/js-resolver-reference-dynamodb.html against a table, within the
 * permissions of the data source's role. Sync (versioned data sources) is refused.
 */
export function createDynamoDBDataSource(
  dataSource: Extract<DataSource, { type: 'AMAZON_DYNAMODB' }>,
  options: DynamoDBOptions,
): DataSourceClient {
  const contextOf = createContexts(dataSource, options);
  return {
    async call(request, origin): Promise<DataSourceOutcome> {
      const sent: DynamoDBRequest[] = [];
      try {
        const element = new RequestElement(request, '$');
        return await operationOf(element)(element, contextOf(origin, sent));
      } catch (error) {
        return { result: null, error: toHandlerError(error) };
      } finally {
        for (const one of sent) options.answered?.(one);
      }
    },
  };
}

function operationOf(request: RequestElement): Operation {
  const name = request.value('operation');
  const operation = typeof name === 'string' ? operations.get(name) : undefined;
  if (operation) return operation;
  throw new MappingTemplateError(
    `Unsupported operation '${String(name)}'. The emulator supports ${[...operations.keys()].join(', ')}.`,
  );
}

function createContexts(
  dataSource: Extract<DataSource, { type: 'AMAZON_DYNAMODB' }>,
  { client, tokenKey, tableArn, observe }: DynamoDBOptions,
): (origin: RequestOrigin, sent: DynamoDBRequest[]) => OperationContext {
  const pageTokensOf = createPageTokens(tokenKey);
  return ({ resolver }, sent) => ({
    client,
    tableName: dataSource.tableName,
    pageTokens: pageTokensOf(resolver),
    admit(operation, input, accesses) {
      requireAccess(accesses, dataSource.permissions, `the data source ${dataSource.name}`, tableArn);
      const request = { resolver, operation, input: { ...input } };
      sent.push(request);
      observe?.(request);
    },
  });
}
