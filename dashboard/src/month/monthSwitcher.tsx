import { useQuery } from '@apollo/client/react';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { FIRST_YEAR, LAST_YEAR } from '../../../domain/calendar.ts';
import { PlannedMonthsDocument } from '../../../generated/dashboard.ts';
import { days } from '../format/formats.ts';
import { Popover } from '../ui/popover.tsx';
import { monthAfter, monthsOfYear } from './monthAddress.ts';
import styles from './monthSwitcher.module.css';
import { useMonth } from './useMonth.ts';

/** One month back and forth, and a year to choose from. */
export function MonthSwitcher(): ReactElement {
  const { month, go } = useMonth();
  return (
    <div className={styles.switcher} role="group" aria-label="Month">
      <ActionIcon aria-label="Previous month" onClick={() => go(monthAfter(month, -1))}>
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <YearPopover />
      <ActionIcon aria-label="Next month" onClick={() => go(monthAfter(month, 1))}>
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}

function YearPopover(): ReactElement {
  const { month } = useMonth();
  const content = (
    <>
      {days.month(month)}
      <IconChevronDown size={14} stroke={1.75} className={styles.chevron} aria-hidden />
    </>
  );
  return (
    <Popover
      label="Choose a month"
      align="start"
      button={{ label: `${days.month(month)}, choose a month`, className: styles.month, content }}
    >
      {(close) => <YearOfMonths onChoose={close} />}
    </Popover>
  );
}

function YearOfMonths({ onChoose }: { onChoose: () => void }): ReactElement {
  const { month, thisMonth, go } = useMonth();
  const [year, setYear] = useState(+month.slice(0, 4));
  const { data } = useQuery(PlannedMonthsDocument, { fetchPolicy: 'cache-and-network' });
  const planned = new Set(data?.monthlyBudgets.items.map((one) => one.month));
  const choose = (chosen: string): void => {
    go(chosen);
    onChoose();
  };
  return (
    <>
      <div className={styles.year}>
        <ActionIcon aria-label="Previous year" disabled={year <= FIRST_YEAR} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={18} stroke={1.75} />
        </ActionIcon>
        <span aria-live="polite">{year}</span>
        <ActionIcon aria-label="Next year" disabled={year >= LAST_YEAR} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <div className={styles.months}>
        {monthsOfYear(year).map((one) => (
          <UnstyledButton
            key={one}
            className={styles.choice}
            aria-label={planned.has(one) ? `${days.month(one)}, planned` : days.month(one)}
            aria-current={one === thisMonth ? 'date' : undefined}
            aria-pressed={one === month}
            data-autofocus={one === month || undefined}
            onClick={() => choose(one)}
          >
            {days.shortMonth(one)}
            {planned.has(one) && <span className={styles.planned} aria-hidden />}
          </UnstyledButton>
        ))}
      </div>
      <UnstyledButton className={styles.today} onClick={() => choose(thisMonth)}>
        This month
      </UnstyledButton>
    </>
  );
}
