import type { Permission } from '../../assembly/app.ts';
import { allows } from '../../access/allows.ts';

/** One action on one table or index, as IAM sees it. */
export interface Access {
  /** Without the prefix `dynamodb:`. */
  readonly action: string;
  readonly table: string;
  readonly index?: string;
}

/** The role of a data source or function does not allow a request. DynamoDB is not asked. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError';
}

/** Throws AccessDeniedError for the first access that no Allow statement covers. `caller` is whose role it is. */
export function requireAccess(
  accesses: readonly Access[],
  permissions: readonly Permission[],
  caller: string,
  tableArn: (tableName: string) => string,
): void {
  for (const { action: verb, table, index } of accesses) {
    const action = `dynamodb:${verb}`;
    const resource = tableArn(table) + (index === undefined ? '' : `/index/${index}`);
    if (allows(permissions, action, resource)) continue;
    throw new AccessDeniedError(
      `The role of ${caller} is not authorized to perform: ${action} on resource: ${resource} ` +
        `because no identity-based policy allows the ${action} action (Service: DynamoDb, Status Code: 400)`,
    );
  }
}
