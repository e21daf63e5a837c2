import '../../theme/formStyles.ts';
import { Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import styles from './transactionRow.module.css';

/** What the menu of a row can do. */
export interface RowActions {
  open(transaction: TransactionFieldsFragment): void;
  remove(transaction: TransactionFieldsFragment): void;
  duplicate(transaction: TransactionFieldsFragment): void;
  turnCounting(transaction: TransactionFieldsFragment): void;
}

interface RowMenuProps {
  readonly transaction: TransactionFieldsFragment;
  readonly actions: RowActions;
  readonly isSaving: boolean;
}

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** All that can be done with a transaction. The menu itself is made when it is asked for, as there are many rows. */
export function RowMenu({ transaction, actions, isSaving }: RowMenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const opener = (
    <button
      ref={button}
      type="button"
      className={styles.dots}
      aria-label={`More for ${transaction.description}`}
      aria-haspopup="menu"
      disabled={isSaving}
      {...(!isWanted && { onClick: () => setIsWanted(true) })}
    >
      <IconDots size={18} stroke={1.75} aria-hidden />
    </button>
  );
  if (!isWanted) return opener;
  return (
    <OpenedMenu {...{ transaction, actions, opener }} onClosed={() => button.current?.focus({ preventScroll: true })} />
  );
}

interface OpenedMenuProps extends Omit<RowMenuProps, 'isSaving'> {
  readonly opener: ReactElement;
  readonly onClosed: () => void;
}

function OpenedMenu({ transaction, actions, opener, onClosed }: OpenedMenuProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  // After the first drawing, so that it opens as on any later press: in its place, and with the focus in it.
  useEffect(() => setIsOpen(true), []);
  const { isExcludedFromBudget } = transaction;
  return (
    <Menu
      position="bottom-end"
      width={180}
      opened={isOpen}
      onChange={setIsOpen}
      onClose={onClosed}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{opener}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => actions.open(transaction)}>
          Edit…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => actions.duplicate(transaction)}>
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={isExcludedFromBudget ? <IconEye {...ICON} /> : <IconEyeOff {...ICON} />}
          onClick={() => actions.turnCounting(transaction)}
        >
          {isExcludedFromBudget ? 'Count again' : 'Exclude'}
        </Menu.Item>
        <Menu.Item
          className={styles.delete ?? ''}
          leftSection={<IconTrash {...ICON} />}
          rightSection={<kbd className={styles.key}>Del</kbd>}
          onClick={() => actions.remove(transaction)}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
