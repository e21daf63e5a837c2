import { Button } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { count } from '../../../format/formats.ts';
import { Money } from '../../../ui/money.tsx';
import { Segments } from '../../../ui/segments.tsx';
import styles from './check.module.css';
import type { RowState, Shown } from './rowStates.ts';
import { signTotals } from './signTotals.ts';
import type { Import } from '../useImport.ts';

interface CheckCardProps {
  readonly flow: Import;
  readonly counts: Readonly<Record<RowState, number>>;
  readonly currency: string;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly isChecking: boolean;
}

const LABELS: readonly { readonly value: Exclude<Shown, 'all'>; readonly label: string }[] = [
  { value: 'new', label: 'new' },
  { value: 'there', label: 'already there' },
  { value: 'fix', label: 'to fix' },
  { value: 'left', label: 'left out' },
];

/** How many rows are what, to narrow the list by; and what they sum to, where wrong signs show first. */
export function CheckCard({ flow, counts, currency, shown, onShow, isChecking }: CheckCardProps): ReactElement {
  const { rows, flip } = flow;
  const filters = LABELS.filter(({ value }) => counts[value] > 0);
  const options = [
    { value: 'all' as const, label: count(rows.length, 'row') },
    ...filters.map(({ value, label }) => ({ value, label: count(counts[value], label, label) })),
  ];
  const totals = useMemo(() => {
    const coming = rows.filter(({ state }) => state === 'new' || state === 'checking');
    return signTotals(coming, currency);
  }, [rows, currency]);
  return (
    <section className={styles.card} aria-label="Summary">
      <Segments legend="Which rows to show" options={options} value={shown} onChange={onShow} />
      <div className={styles.totals} aria-busy={isChecking}>
        {totals.map(({ currency: code, out, in: received }) => (
          <p key={code}>
            <span>
              {count(out.rows, 'expense')} <Money amount={out.amount} currency={code} kind="signed" />
            </span>
            <span>
              {count(received.rows, 'income', 'income')}{' '}
              <Money amount={received.amount} currency={code} kind="signed" />
            </span>
          </p>
        ))}
        {flip && totals.length > 0 && (
          <Button
            size="xs"
            leftSection={<IconArrowsUpDown size={14} aria-hidden />}
            onClick={flip}
            aria-disabled={isChecking}
          >
            Flip signs
          </Button>
        )}
      </div>
    </section>
  );
}
