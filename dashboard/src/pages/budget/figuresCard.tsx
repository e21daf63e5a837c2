import { IconTriangleFilled } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { money } from '../../format/formats.ts';
import { days } from '../../format/formats.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { Card } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import styles from './figuresCard.module.css';
import type { PlanForm } from './planForm.ts';
import { planInput } from './planForm.ts';
import { planFigures } from './planValues.ts';

interface FiguresCardProps extends PlanForm {
  /** What the spending categories add up to. */
  readonly categoriesTogether: number;
  readonly onUseSum: (sum: number) => void;
}

/** What the month comes to: what is there, what is given away, what has no job yet. */
export function FiguresCard({ categoriesTogether, onUseSum, ...form }: FiguresCardProps): ReactElement {
  const { budget, read } = form;
  const { currency } = budget;
  const figures = planFigures(read.plan, budget);
  const isSum = read.plan.totalPlannedExpenses === categoriesTogether;
  const before = days.monthName(monthAfter(budget.month, -1));
  return (
    <div className={styles.sticky}>
      <Card title="This month">
        <div className={styles.lines}>
          <p className={styles.line}>
            <span>Income</span>
            <Money amount={figures.totalIncome} currency={currency} />
          </p>
          <MoneyInput {...planInput(form, 'rolloverBalance')} label={`+ carried over from ${before}`} />
          <MoneyInput
            {...planInput(form, 'totalPlannedExpenses')}
            label="− planned spending"
            hint={
              isSum ? (
                'What the categories add up to.'
              ) : (
                <>
                  The categories add up to {money.plain(categoriesTogether, currency)}.{' '}
                  <button type="button" className={styles.use} onClick={() => onUseSum(categoriesTogether)}>
                    Use it
                  </button>
                </>
              )
            }
          />
          <MoneyInput {...planInput(form, 'debtPaymentBudget')} label="− extra debt payments" />
          <MoneyInput {...planInput(form, 'savingsBudget')} label="− savings" />
        </div>
        <Outcome unassigned={figures.unassigned} currency={currency} />
        <dl className={styles.derived}>
          <Derived label="Discretionary">{money.plain(figures.discretionaryIncome, currency)}</Derived>
          <Derived label="For debt payoff">{money.plain(figures.availableForDebtPayoff, currency)}</Derived>
        </dl>
      </Card>
    </div>
  );
}

function Outcome({ unassigned, currency }: { unassigned: number; currency: string }): ReactElement {
  const isShort = unassigned < 0;
  return (
    <p className={styles.outcome} data-short={isShort || undefined} aria-live="polite">
      <span>
        {isShort && <IconTriangleFilled size={10} aria-hidden />}
        {isShort ? 'More than you have' : '= Unassigned'}
      </span>
      <Money amount={Math.abs(unassigned)} currency={currency} />
    </p>
  );
}

function Derived({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
