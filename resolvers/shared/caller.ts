import type { AppSyncIdentityCognito, Context } from '@aws-appsync/utils';
import { isId, LONGEST_ID } from '../../domain/identifier.ts';
import type { Owner } from '../../table/keys.ts';
import { fail } from './fail.ts';

const TENANT_CLAIM = 'custom:tenantId';

function isUsable(id: unknown): boolean {
  return typeof id === 'string' && isId(id, LONGEST_ID);
}

/** Whose data a root field works on: from the verified token alone, never from an argument. */
export function callerOf(ctx: Context): Owner {
  const identity = ctx.identity as AppSyncIdentityCognito | null | undefined;
  const userId: unknown = identity?.sub;
  const tenantId: unknown = identity?.claims?.[TENANT_CLAIM];
  if (!isUsable(userId) || !isUsable(tenantId)) {
    fail({ code: 'Unauthorized', message: `The token needs a usable sub and ${TENANT_CLAIM}` });
  }
  return { tenantId: tenantId as string, userId: userId as string };
}
