import { sumOf } from '../../../../domain/money.ts';
import type { MoneyFormat } from '../../format/moneyFormat.ts';
import type { MonthCourse } from './monthCourse.ts';

export interface CourseSentence {
  readonly text: string;
  /** More than planned, or about to be. */
  readonly isOver: boolean;
}

/** The answer that the chart shows the evidence for. */
export function courseSentence(course: MonthCourse, currency: string, money: MoneyFormat): CourseSentence {
  const { tense, planned, spent, projected } = course;
  const plain = (amount: number): string => money.plain(amount, currency);
  if (tense === 'future' || projected === null) {
    return { text: planned === undefined ? 'Not planned yet' : `Planned ${plain(planned)}`, isOver: false };
  }
  const end = tense === 'past' ? spent : projected;
  if (planned === undefined) {
    return { text: tense === 'past' ? `Spent ${plain(end)}` : `On course for ${plain(end)}`, isOver: false };
  }
  const over = sumOf([end, -planned], currency);
  const against = over === 0 ? 'exactly as planned' : `${plain(Math.abs(over))} ${over > 0 ? 'over' : 'under'} plan`;
  return {
    text: tense === 'past' ? `Finished ${against}` : `On course for ${plain(end)}, ${against}`,
    isOver: over > 0,
  };
}
