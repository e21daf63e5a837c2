import { util } from '@aws-appsync/utils';

/** The UTC date of the request, `YYYY-MM-DD`. */
export function today(): string {
  return util.time.nowISO8601().slice(0, 10);
}
