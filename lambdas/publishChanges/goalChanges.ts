import type { GoalItem } from '../../table/goalItem.ts';
import { datedGoal } from '../../table/goalItem.ts';
import type { Image } from '../shared/streams/images.ts';
import type { Change } from './change.ts';
import { removal } from './change.ts';
import { publication } from './publication.ts';
import type { Subject } from './subject.ts';
import { unreadOf } from './subject.ts';

/** A goal, with its figures for today in UTC. */
export function goalSubject(changes: readonly Change[]): Subject {
  const { image: key } = changes[0]!;
  return {
    table: 'goals',
    changes,
    unread: (found) => unreadOf(found, [key]),
    publications(found, now) {
      const today = now.toISOString().slice(0, 10);
      const goal = found.at<GoalItem>(key);
      if (goal) return [publication('publishGoalUpdate', datedGoal(goal, today))];
      const removed = removal<GoalItem & Image>(changes);
      if (!removed) return [];
      const deleted = { ...datedGoal(removed.item, today), deletedAt: removed.at };
      return [publication('publishGoalUpdate', deleted)];
    },
  };
}
