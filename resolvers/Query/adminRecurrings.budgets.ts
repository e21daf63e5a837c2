import type { Context } from '@aws-appsync/utils';
import type { QueryAdminRecurringsArgs } from '../../generated/api.ts';
import { GSI1 } from '../../table/indexes.ts';
import { RECURRINGS_PREFIX } from '../../table/keys.ts';
import { administeredPartition } from '../shared/administered.ts';
import { pageOf, queryPage } from '../shared/page.ts';

export function request(ctx: Context<QueryAdminRecurringsArgs>) {
  const partition = administeredPartition(ctx);
  return queryPage({ partition, sort: RECURRINGS_PREFIX, index: GSI1, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
