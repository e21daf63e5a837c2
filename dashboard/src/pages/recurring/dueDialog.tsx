import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { days, money } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { typeName } from '../../format/words.ts';
import { notify } from '../../ui/notices.ts';
import { advancedTemplate } from './advance.ts';
import styles from './recurring.module.css';
import type { DueRecurring } from './recurringGroups.ts';
import { useRecurringActions } from './useRecurringActions.ts';

interface DueDialogProps {
  readonly template: DueRecurring;
  readonly kind: 'post' | 'skip';
  readonly onClose: () => void;
}

/** Says what will be recorded, or not, and on which day, before it is done. */
export function DueDialog({ template, kind, onClose }: DueDialogProps): ReactElement {
  const { post, skip } = useRecurringActions();
  const { name, amount, currency, category, isIncome, nextDue } = template;
  const signed = money.signed(isIncome ? amount : -amount, currency);
  const day = days.fullDay(nextDue);
  const { nextDue: following } = advancedTemplate(template);
  const run = async (): Promise<void> => {
    onClose();
    const isDone = await (kind === 'post' ? post(template) : skip(template));
    if (!isDone) return;
    notify({
      title: kind === 'post' ? `${name}, ${signed}, is recorded for ${day}.` : `${name} is skipped for ${day}.`,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${kind === 'post' ? 'Record' : 'Skip'} ${name}?`}
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      <dl className={styles.facts}>
        <div>
          <dt>{kind === 'post' ? 'Will be recorded' : 'Will not be recorded'}</dt>
          <dd>
            <strong>{signed}</strong> in {typeName(category)}
          </dd>
        </div>
        <div>
          <dt>Day</dt>
          <dd>
            {day}, {days.fromToday(nextDue, localDay())}
          </dd>
        </div>
        <div>
          <dt>Next after that</dt>
          <dd>{following === null ? 'none, it ends with this one' : days.fullDay(following)}</dd>
        </div>
      </dl>
      {kind === 'skip' && <p className={styles.note}>A skipped day does not come back.</p>}
      <div className={styles.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" data-autofocus onClick={() => void run()}>
          {kind === 'post' ? `Record ${signed}` : `Skip ${days.day(nextDue)}`}
        </Button>
      </div>
    </Modal>
  );
}
