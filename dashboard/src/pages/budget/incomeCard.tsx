import type { ReactElement } from 'react';
import { Card } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import styles from './budget.module.css';
import type { PlanForm } from './planForm.ts';
import { planInput } from './planForm.ts';
import { INCOME_FIELDS, planFigures } from './planValues.ts';

/** Planned income by source. */
export function IncomeCard(form: PlanForm): ReactElement {
  const { totalIncome } = planFigures(form.read.plan, form.budget);
  return (
    <Card
      title="Income"
      aside={
        <strong className={styles.total}>
          <Money amount={totalIncome} currency={form.budget.currency} />
        </strong>
      }
    >
      <div className={styles.fields}>
        {INCOME_FIELDS.map((field) => (
          <MoneyInput key={field} {...planInput(form, field)} />
        ))}
      </div>
    </Card>
  );
}
