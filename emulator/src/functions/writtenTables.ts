import type { DynamoDBRequest } from '../dataSources/dataSource.ts';
import { requestedAccess } from './requestedAccess.ts';

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

/** The tables that a request may have changed. */
export function writtenTables({ operation, input }: DynamoDBRequest): string[] {
  const accesses = requestedAccess(operation, input) ?? [];
  return [...new Set(accesses.filter(({ action }) => writes.includes(action)).map(({ table }) => table))];
}
