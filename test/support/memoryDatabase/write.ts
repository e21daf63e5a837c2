import type { Item } from './condition.ts';
import { holds } from './condition.ts';
import type { Input } from './request.ts';
import { bindingsOf, checkRequest } from './request.ts';
import type { TableInMemory } from './tableInMemory.ts';
import { updated } from './update.ts';

/** A write whose condition is checked and that is not carried out yet. */
export interface PreparedWrite {
  readonly isAllowed: boolean;
  /** `table#key`, to tell members of a transaction apart. */
  readonly target: string;
  readonly carryOut: () => void;
}

/** `operation`: Put, Update or Delete. */
export function prepareWrite(
  operation: string,
  input: Input,
  tableOf: (name: unknown) => TableInMemory,
): PreparedWrite {
  checkRequest(operation, input);
  const table = tableOf(input['TableName']);
  const { PK, SK } = (input['Key'] ?? input['Item']) as Item;
  const current = table.get({ PK, SK });
  const bindings = bindingsOf(input);
  const condition = input['ConditionExpression'] as string | undefined;
  return {
    isAllowed: condition === undefined || holds(condition, current, bindings),
    target: `${String(input['TableName'])} ${String(PK)} ${String(SK)}`,
    carryOut() {
      if (operation === 'Delete') table.delete({ PK, SK });
      else if (operation === 'Put') table.put(input['Item'] as Item);
      else table.put(updated(String(input['UpdateExpression']), current ?? { PK, SK }, bindings));
    },
  };
}
