import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { sentence } from '../../api/errorWords.ts';
import { amounts, money } from '../../format/formats.ts';
import { localDay, utcDay } from '../../format/today.ts';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import styles from './goalDialogs.module.css';
import { GoalProgress } from './goalProgress.tsx';
import type { Outcome } from './optimisticGoal.ts';
import { goalAfterPayment } from './optimisticGoal.ts';
import { useGoalActions } from './useGoalActions.ts';

interface PayDialogProps {
  readonly goal: GoalFieldsFragment;
  readonly kind: 'contribute' | 'withdraw';
  readonly onClose: () => void;
}

/** Pays into a goal or takes out of it, and shows where that leads before it is done. */
export function PayDialog({ goal, kind, onClose }: PayDialogProps): ReactElement {
  const { pay } = useGoalActions();
  const [contributionId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState('');
  const [date, setDate] = useState(localDay);
  const [wasSent, setWasSent] = useState(false);
  const { currency } = goal;
  const read = amounts.read(typed, currency);
  const size = read.ok ? read.amount : 0;
  const payment = { contributionId, amount: kind === 'withdraw' ? -size : size, date };
  const after = goalAfterPayment(goal, payment, utcDay());
  const problem = !read.ok ? read.problem : size <= 0 ? 'Enter an amount above zero.' : problemOf(after, 'amount');
  const dateProblem = problemOf(after, 'date');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWasSent(true);
    if (problem !== undefined || dateProblem !== undefined) return;
    onClose();
    void pay(goal, payment);
  };
  const isWithdrawal = kind === 'withdraw';
  const suggested = goal.monthlyContribution;
  return (
    <Modal
      opened
      onClose={onClose}
      title={isWithdrawal ? `Withdraw from ${goal.name}` : `Add money to ${goal.name}`}
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.pair}>
          <MoneyInput
            label="Amount"
            isFirst
            currency={currency}
            value={typed}
            onChange={setTyped}
            error={wasSent ? problem : undefined}
          />
          <Field
            label="Day"
            type="date"
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
            {...(dateProblem !== undefined && { error: dateProblem })}
          />
        </div>
        {!isWithdrawal && suggested > 0 && (
          <div>
            <Button size="xs" onClick={() => setTyped(amounts.write(suggested, currency))}>
              The planned {money.plain(suggested, currency)}
            </Button>
          </div>
        )}
        <AfterPayment goal={problem === undefined && after.ok ? after.goal : goal} isPlanned={problem === undefined} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            {isWithdrawal ? 'Withdraw' : 'Add'} {problem === undefined ? money.plain(size, currency) : ''}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function problemOf(outcome: Outcome, field: string): string | undefined {
  if (outcome.ok || outcome.failure.info?.['field'] !== field) return undefined;
  return sentence(String(outcome.failure.info['reason'] ?? outcome.failure.message));
}

/** Where the payment leads. */
function AfterPayment({ goal, isPlanned }: { goal: GoalFieldsFragment; isPlanned: boolean }): ReactElement {
  return (
    <div className={styles.after} aria-live="polite">
      <GoalProgress goal={goal} lead={isPlanned ? 'Then' : 'Now'} />
      <p className={styles.note}>{isPlanned && goal.status === 'completed' ? 'That reaches the goal.' : ''}</p>
    </div>
  );
}
