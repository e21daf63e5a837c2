import type { Permission } from '../../assembly/app.ts';

/** One action on one table or index, as IAM sees it. */
export interface Access {
  /** Without the prefix `dynamodb:`. */
  readonly action: string;
  readonly table: string;
  readonly index?: string;
}

/** The data source's role does not allow a request. DynamoDB is not asked. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError';
}

/** Throws AccessDeniedError for the first access that no Allow statement covers. */
export function requireAccess(
  accesses: readonly Access[],
  permissions: readonly Permission[],
  dataSource: string,
  tableArn: (tableName: string) => string,
): void {
  for (const { action: verb, table, index } of accesses) {
    const action = `dynamodb:${verb}`;
    const resource = tableArn(table) + (index === undefined ? '' : `/index/${index}`);
    if (permissions.some((permission) => allows(permission, action, resource))) continue;
    throw new AccessDeniedError(
      `The role of the data source ${dataSource} is not authorized to perform: ${action} on resource: ${resource} ` +
        `because no identity-based policy allows the ${action} action (Service: DynamoDb, Status Code: 400)`,
    );
  }
}

/** Actions are compared without regard to case, ARNs with it. */
function allows(permission: Permission, action: string, resource: string): boolean {
  return (
    permission.actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    permission.resources.some((pattern) => matches(pattern, resource))
  );
}

/** `*` is any text, `?` any character: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
