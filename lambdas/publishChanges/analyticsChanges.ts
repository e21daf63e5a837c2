import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { shownAnalytics } from '../../table/analyticsItem.ts';
import type { Change } from './change.ts';
import { publication } from './publication.ts';
import type { Subject } from './subject.ts';
import { unreadOf } from './subject.ts';

/** The analytics of a month as they were calculated; that they went is not told. */
export function analyticsSubject(changes: readonly Change[]): Subject {
  const { image: key } = changes[0]!;
  return {
    table: 'analytics',
    changes,
    unread: (found) => unreadOf(found, [key]),
    publications(found) {
      const item = found.at<AnalyticsItem>(key);
      return item ? [publication('publishAnalyticsUpdate', shownAnalytics(item))] : [];
    },
  };
}
