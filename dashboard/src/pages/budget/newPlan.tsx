import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sumOf } from '../../../../domain/money.ts';
import type { BudgetFieldsFragment, BudgetMonthQuery } from '../../../../generated/dashboard.ts';
import { CopyBudgetDocument, CreateBudgetDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { days, money } from '../../format/formats.ts';
import { EmptyState } from '../../ui/emptyState.tsx';
import { CurrencyChoice } from './currencyChoice.tsx';
import styles from './newPlan.module.css';

/** A month without a plan: it is copied from another one, or begun. */
export function NewPlan({ data, month }: { data: BudgetMonthQuery; month: string }): ReactElement {
  const { previous, latest } = data;
  const other = previous === null ? latest.items[0]?.month : undefined;
  return (
    <EmptyState title={`No plan for ${days.month(month)}.`}>
      <span className={styles.ways}>
        {previous !== null && <CopyForm from={previous} month={month} />}
        {other !== undefined && other !== month && <CopyLatest from={other} month={month} />}
        <StartForm month={month} />
      </span>
    </EmptyState>
  );
}

function useProblem() {
  const [problem, setProblem] = useState<string>();
  return {
    problem: problem !== undefined && (
      <span className={styles.problem} role="alert">
        {problem}
      </span>
    ),
    fail: (error: unknown) => setProblem(errorSentence(apiErrorOf(error))),
  };
}

/** The plan of the month before, if wished with what was left of it. */
function CopyForm({ from, month }: { from: BudgetFieldsFragment; month: string }): ReactElement {
  const [copy, { loading }] = useMutation(CopyBudgetDocument);
  const [withRollover, setWithRollover] = useState(true);
  const { problem, fail } = useProblem();
  const left = sumOf([from.totalPlannedExpenses, -from.totalActualExpenses], from.currency);
  const name = days.month(from.month);
  return (
    <span className={styles.way}>
      <label className={styles.check}>
        <input type="checkbox" checked={withRollover} onChange={() => setWithRollover(!withRollover)} />
        {left < 0
          ? `Carry over ${money.plain(left, from.currency)}, spent beyond the plan in ${name}`
          : `Carry over ${money.plain(left, from.currency)} left from ${name}`}
      </label>
      <Button
        variant="filled"
        size="md"
        loading={loading}
        onClick={() => void copy({ variables: { input: { from: from.month, to: month, withRollover } } }).catch(fail)}
      >
        Copy from {name}
      </Button>
      {problem}
    </span>
  );
}

/** Any earlier plan is a better start than none. */
function CopyLatest({ from, month }: { from: string; month: string }): ReactElement {
  const [copy, { loading }] = useMutation(CopyBudgetDocument);
  const { problem, fail } = useProblem();
  return (
    <span className={styles.way}>
      <Button
        variant="filled"
        size="md"
        loading={loading}
        onClick={() => void copy({ variables: { input: { from, to: month } } }).catch(fail)}
      >
        Copy from {days.month(from)}
      </Button>
      {problem}
    </span>
  );
}

function StartForm({ month }: { month: string }): ReactElement {
  const [create, { loading }] = useMutation(CreateBudgetDocument);
  const [currency, setCurrency] = useState<string>();
  const { problem, fail } = useProblem();
  const input = { month, ...(currency !== undefined && { currency }) };
  return (
    <span className={styles.way}>
      <Button size="md" loading={loading} onClick={() => void create({ variables: { input } }).catch(fail)}>
        Start from scratch
      </Button>
      <CurrencyChoice value={currency} onChange={setCurrency} />
      {problem}
    </span>
  );
}
