import type { ReactElement } from 'react';
import { days } from '../../format/formats.ts';
import { Money } from '../../ui/money.tsx';
import styles from './courseCard.module.css';
import type { MonthCourse } from './monthCourse.ts';

interface CourseTableProps {
  readonly course: MonthCourse;
  readonly month: string;
  readonly currency: string;
}

/** The same days in words and figures. */
export function CourseTable({ course, month, currency }: CourseTableProps): ReactElement {
  const cell = (amount: number | undefined): ReactElement => (
    <td>
      {amount === undefined ? <span aria-label="not set">—</span> : <Money amount={amount} currency={currency} />}
    </td>
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Day by day">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Spent that day</th>
            <th scope="col">Spent so far</th>
            <th scope="col">Plan so far</th>
          </tr>
        </thead>
        <tbody>
          {course.days.map(({ day, daily, spent, plan }) => (
            <tr key={day}>
              <th scope="row">{days.weekday(`${month}-${String(day).padStart(2, '0')}`)}</th>
              {cell(daily)}
              {cell(spent)}
              {cell(plan)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
