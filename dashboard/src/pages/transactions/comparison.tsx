import type { ReactElement } from 'react';
import type { Side } from '../../conflict/conflictDialog.tsx';
import { ConflictDialog } from '../../conflict/conflictDialog.tsx';
import { clockTime } from '../../format/formats.ts';
import { differences } from './differences.ts';
import type { ChangeDraft } from './outbox.ts';
import type { TransactionConflict } from './transactionConflict.ts';

interface ComparisonProps {
  readonly draft: ChangeDraft;
  readonly conflict: TransactionConflict;
  readonly onSend: (draft: ChangeDraft) => void;
  readonly onBack: () => void;
}

/** Where both sides changed the same of a transaction, the person says whose counts. */
export function Comparison({ draft, conflict, onSend, onBack }: ComparisonProps): ReactElement {
  const { current, conflicts, merged } = conflict;
  const settle = (choices: Readonly<Record<string, Side>>): void => {
    const taken = conflicts.filter(({ field }) => choices[field] === 'theirs');
    const values = { ...merged, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs])) };
    onSend({ kind: 'change', base: current, values });
  };
  return (
    <ConflictDialog
      title={`${draft.base.description} was changed while you were editing`}
      theirsNote={`saved ${clockTime(Date.parse(current.updatedAt))}`}
      differences={differences(conflict)}
      onChoose={settle}
      onCancel={onBack}
    />
  );
}
