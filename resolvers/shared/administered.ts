import type { Context } from '@aws-appsync/utils';
import { checkId, LONGEST_ID } from '../../domain/identifier.ts';
import { userPartition } from '../../table/keys.ts';
import { callerOf } from './caller.ts';
import { fail } from './fail.ts';

/**
 * Partition of GSI1 with what the person named by the arguments has in every tenant. Only for fields that the schema
 * opens to the group `admins` alone; every other reader of GSI1 filters by the caller's tenant. An administrator's token
 * needs usable claims like any other.
 */
export function administeredPartition(ctx: Context<{ userId: string }>): string {
  callerOf(ctx);
  const unfit = checkId('userId', ctx.args.userId, LONGEST_ID);
  if (unfit) {
    fail(unfit);
  }
  return userPartition(ctx.args.userId);
}
