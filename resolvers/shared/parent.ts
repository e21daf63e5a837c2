import type { Context } from '@aws-appsync/utils';
import type { Owner } from '../../table/keys.ts';

/**
 * Whose object a nested field hangs on. Only a root resolver made that object, so its scope is the caller's own, or the
 * one that an administrator asked for.
 */
export function parentOwner(ctx: Context): Owner {
  const { tenantId, userId } = ctx.source as Owner;
  return { tenantId, userId };
}

/** The month of a budget or of a user's context. */
export function parentMonth(ctx: Context): string {
  return (ctx.source as { month: string }).month;
}
