import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { sumOf } from '../../../../domain/money.ts';
import type { BudgetFieldsFragment, BudgetMonthQuery } from '../../../../generated/dashboard.ts';
import { CopyBudgetDocument, CreateBudgetDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { days, money } from '../../format/formats.ts';
import { CurrencyChoice } from './currencyChoice.tsx';
import styles from './newPlan.module.css';

/** A month without a plan: it is copied from another one, or begun. */
export function NewPlan({ data, month }: { data: BudgetMonthQuery; month: string }): ReactElement {
  const { previous, latest } = data;
  const other = previous === null ? latest.items[0]?.month : undefined;
  return (
    <div className={styles.page}>
      <h1>No plan for {days.month(month)}.</h1>
      <div className={styles.ways}>
        {previous !== null && <CopyForm from={previous} month={month} />}
        {other !== undefined && other !== month && <CopyLatest from={other} month={month} />}
        <StartForm month={month} />
      </div>
    </div>
  );
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ title, text, children }: WayProps): ReactElement {
  return (
    <section className={styles.way}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function useProblem() {
  const [problem, setProblem] = useState<string>();
  return {
    problem: problem !== undefined && (
      <p className={styles.problem} role="alert">
        {problem}
      </p>
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
    <Way title={`Copy ${name}`} text="Income, planned spending, savings and debt payments as they were.">
      <label className={styles.check}>
        <input type="checkbox" checked={withRollover} onChange={() => setWithRollover(!withRollover)} />
        {left < 0
          ? `Carry over ${money.plain(left, from.currency)}, spent beyond the plan`
          : `Carry over the ${money.plain(left, from.currency)} that was left`}
      </label>
      <Button
        variant="filled"
        loading={loading}
        onClick={() => void copy({ variables: { input: { from: from.month, to: month, withRollover } } }).catch(fail)}
      >
        Copy from {name}
      </Button>
      {problem}
    </Way>
  );
}

/** Any earlier plan is a better start than none. */
function CopyLatest({ from, month }: { from: string; month: string }): ReactElement {
  const [copy, { loading }] = useMutation(CopyBudgetDocument);
  const { problem, fail } = useProblem();
  const name = days.month(from);
  return (
    <Way title={`Copy ${name}`} text="Your latest plan: income, planned spending, savings and debt payments.">
      <Button
        variant="filled"
        loading={loading}
        onClick={() => void copy({ variables: { input: { from, to: month } } }).catch(fail)}
      >
        Copy from {name}
      </Button>
      {problem}
    </Way>
  );
}

function StartForm({ month }: { month: string }): ReactElement {
  const [create, { loading }] = useMutation(CreateBudgetDocument);
  const [currency, setCurrency] = useState<string>();
  const { problem, fail } = useProblem();
  const input = { month, ...(currency !== undefined && { currency }) };
  return (
    <Way
      title="Start from scratch"
      text="Planned spending starts as what your categories add up to, everything else at zero."
    >
      <CurrencyChoice value={currency} onChange={setCurrency} />
      <Button loading={loading} onClick={() => void create({ variables: { input } }).catch(fail)}>
        Start from scratch
      </Button>
      {problem}
    </Way>
  );
}
