import { IconClock, IconEyeOff, IconRepeat } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { memo } from 'react';
import type { CategoryFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import { keyOf } from './outbox.ts';
import type { RowActions } from './rowMenu.tsx';
import { RowMenu } from './rowMenu.tsx';
import styles from './transactionRow.module.css';
import { useIsSaving } from './useOutbox.ts';

interface TransactionRowProps {
  readonly transaction: TransactionFieldsFragment;
  /** The person's own colour and icon for its category. */
  readonly looks: CategoryFieldsFragment | undefined;
  readonly actions: RowActions;
}

/** One transaction; the whole row opens it. While it is on its way to the API, nothing can be done with it. */
export const TransactionRow = memo(function TransactionRow(props: TransactionRowProps): ReactElement {
  const { transaction, looks, actions } = props;
  const { description, merchant, amount, currency, category, isExcludedFromBudget } = transaction;
  const isSaving = useIsSaving([keyOf(transaction)]);
  return (
    <tr className={styles.row} data-excluded={isExcludedFromBudget || undefined} aria-busy={isSaving || undefined}>
      <th scope="row" className={styles.what}>
        <CategoryChip type={category} colour={looks?.color} icon={looks?.icon} />
        <button
          type="button"
          className={styles.open}
          data-row={keyOf(transaction)}
          aria-haspopup="dialog"
          aria-disabled={isSaving || undefined}
          onClick={() => !isSaving && actions.open(transaction)}
        >
          <span className={styles.name}>{description}</span>
          {merchant !== description && <span className={styles.merchant}>{merchant}</span>}
        </button>
      </th>
      <td className={styles.category}>{typeName(category)}</td>
      <td className={styles.markers}>
        <Markers transaction={transaction} />
      </td>
      <td className={styles.amount}>
        <Money amount={amount} currency={currency} kind="signed" />
        {isSaving && <span className={styles.saving}>Saving…</span>}
      </td>
      <td className={styles.menu}>
        <RowMenu {...{ transaction, actions, isSaving }} />
      </td>
    </tr>
  );
});

/** What is special about it, in words and with a sign. */
function Markers({ transaction }: Pick<TransactionRowProps, 'transaction'>): ReactElement {
  const { status, isExcludedFromBudget, isRecurring, tags } = transaction;
  const markers = [
    { isSet: status === 'pending', text: 'Pending', icon: IconClock },
    { isSet: isExcludedFromBudget, text: 'Not counted', icon: IconEyeOff },
    { isSet: isRecurring, text: 'Recurring', icon: IconRepeat },
  ].filter(({ isSet }) => isSet);
  return (
    <>
      {markers.map(({ text, icon: Icon }) => (
        <span key={text} className={styles.marker}>
          <Icon size={13} stroke={1.75} aria-hidden />
          {text}
        </span>
      ))}
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          #{tag}
        </span>
      ))}
    </>
  );
}
