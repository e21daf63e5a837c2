import { IconTriangleFilled } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { count, money } from '../../format/formats.ts';
import { Changing } from '../../ui/changing.tsx';
import { HeroMoney, Money } from '../../ui/money.tsx';
import { newestFacts } from './monthFacts.ts';
import { monthSummary } from './monthSummary.ts';
import styles from './summaryCard.module.css';
import { Unconverted } from './unconverted.tsx';

interface SummaryCardProps {
  readonly data: SpendingMonthQuery;
  readonly month: string;
  readonly today: string;
}

/** How much is left, and the figures that it follows from. */
export function SummaryCard({ data, month, today }: SummaryCardProps): ReactElement {
  const { monthlyBudget: budget, monthTotals } = data;
  const currency = budget?.currency ?? monthTotals.currency;
  const { hero, perDay } = monthSummary(month, today, newestFacts(data), budget);
  return (
    <section className={styles.card} aria-labelledby="summary">
      <h2 id="summary" className={hero.isOver ? styles.over : styles.label}>
        {hero.isOver && <IconTriangleFilled size={11} aria-hidden />}
        {hero.label}
      </h2>
      <Changing value={hero.amount} of={month}>
        <HeroMoney amount={hero.amount} currency={currency} />
      </Changing>
      <p className={styles.note}>
        {budget !== null && hero.label !== 'Planned' && (
          <>of {money.plain(budget.totalPlannedExpenses, currency)} planned</>
        )}
        {perDay !== undefined && (
          <>
            {' · '}about {money.plain(perDay.amount, currency)} a day for {count(perDay.days, 'day')}
          </>
        )}
        {budget === null && 'This month has no plan.'}
      </p>
      <Figures data={data} month={month} currency={currency} />
      <Unconverted totals={monthTotals.unconverted} />
    </section>
  );
}

function Figures({
  data,
  month,
  currency,
}: {
  data: SpendingMonthQuery;
  month: string;
  currency: string;
}): ReactElement {
  const { monthlyBudget: budget } = data;
  const { spent, received } = newestFacts(data);
  const amount = (value: number): ReactNode => (
    <Changing value={value} of={month}>
      <Money amount={value} currency={currency} />
    </Changing>
  );
  if (budget === null) {
    return (
      <dl className={styles.figures}>
        <Figure label="Received">{amount(received)}</Figure>
        <Figure label="Spent">{amount(spent)}</Figure>
      </dl>
    );
  }
  const { totalIncome, totalPlannedExpenses, unassigned } = budget;
  return (
    <dl className={styles.figures}>
      <Figure
        label="Income"
        note={received === totalIncome ? undefined : `received ${money.plain(received, currency)}`}
      >
        {amount(totalIncome)}
      </Figure>
      <Figure label="Spent">{amount(spent)}</Figure>
      <Figure label="Planned">{amount(totalPlannedExpenses)}</Figure>
      {unassigned < 0 ? (
        <Figure label="More than you have" isOver>
          {amount(-unassigned)}
        </Figure>
      ) : (
        <Figure label="Unassigned">{amount(unassigned)}</Figure>
      )}
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly note?: string;
  readonly isOver?: boolean;
  readonly children: ReactNode;
}

function Figure({ label, note, isOver = false, children }: FigureProps): ReactElement {
  return (
    <div className={isOver ? styles.over : undefined}>
      <dt>
        {isOver && <IconTriangleFilled size={9} aria-hidden />}
        {label}
      </dt>
      <dd>{children}</dd>
      {note !== undefined && <dd className={styles.small}>{note}</dd>}
    </div>
  );
}
