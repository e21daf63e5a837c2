import { UnstyledButton } from '@mantine/core';
import { IconClock, IconEyeOff, IconRepeat } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './transactions.module.css';

interface TransactionRowProps {
  readonly transaction: TransactionFieldsFragment;
  /** The person's own colour and icon for its category. */
  readonly looks: CategoryFieldsFragment | undefined;
  readonly onOpen: () => void;
}

export function TransactionRow({ transaction, looks, onOpen }: TransactionRowProps): ReactElement {
  const { description, merchant, amount, currency, category, tags, isExcludedFromBudget } = transaction;
  const details = [
    typeName(category),
    ...(merchant === description ? [] : [merchant]),
    ...tags.map((tag) => `#${tag}`),
  ];
  return (
    <li>
      <UnstyledButton
        className={styles.row ?? ''}
        data-excluded={isExcludedFromBudget || undefined}
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <CategoryChip type={category} colour={looks?.color} icon={looks?.icon} />
        <span className={styles.what}>
          <span className={styles.name}>{description}</span>
          <span className={styles.details}>{details.join(' · ')}</span>
          <Markers transaction={transaction} />
        </span>
        <span className={styles.amount}>
          <Money amount={amount} currency={currency} kind="signed" />
        </span>
      </UnstyledButton>
    </li>
  );
}

/** What is special about it, in words and with a sign. */
function Markers({ transaction }: Pick<TransactionRowProps, 'transaction'>): ReactElement | null {
  const { status, isExcludedFromBudget, isRecurring } = transaction;
  const markers = [
    { isSet: status === 'pending', text: 'Pending', icon: IconClock },
    { isSet: isExcludedFromBudget, text: 'Not in the budget', icon: IconEyeOff },
    { isSet: isRecurring, text: 'Recurring', icon: IconRepeat },
  ].filter(({ isSet }) => isSet);
  if (markers.length === 0) return null;
  return (
    <span className={styles.markers}>
      {markers.map(({ text, icon: Icon }) => (
        <span key={text} className={styles.marker}>
          <Icon size={13} stroke={1.75} aria-hidden />
          {text}
        </span>
      ))}
    </span>
  );
}
