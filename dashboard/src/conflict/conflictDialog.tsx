import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import styles from './conflictDialog.module.css';

/** One field that was changed here and elsewhere. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** As shown. */
  readonly mine: string;
  readonly theirs: string;
}

export type Side = 'mine' | 'theirs';

interface ConflictDialogProps {
  /** `January 2025 was changed while you were editing` */
  readonly title: string;
  /** When the other version was saved: `saved 2:32 PM`. */
  readonly theirsNote: string;
  readonly differences: readonly Difference[];
  readonly onChoose: (choices: Readonly<Record<string, Side>>) => void;
  /** Leaves everything as it is in the form. */
  readonly onCancel: () => void;
}

/** Shows both versions side by side, and lets the person choose field by field. */
export function ConflictDialog({
  title,
  theirsNote,
  differences,
  onChoose,
  onCancel,
}: ConflictDialogProps): ReactElement {
  const all = (side: Side): Record<string, Side> => Object.fromEntries(differences.map(({ key }) => [key, side]));
  const [choices, setChoices] = useState(() => all('mine'));
  return (
    <Dialog title={title} size="lg" closeLabel="Back to editing" onClose={onCancel}>
      <div className={styles.quick}>
        <Button size="xs" onClick={() => setChoices(all('mine'))}>
          Keep all mine
        </Button>
        <Button size="xs" onClick={() => setChoices(all('theirs'))}>
          Take all newer
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">
              Newer <span className={styles.note}>{theirsNote}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.label}</th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side}>
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name={one.key}
                      checked={choices[one.key] === side}
                      onChange={() => setChoices({ ...choices, [one.key]: side })}
                      aria-label={`${one.label}: ${side === 'mine' ? 'yours' : 'newer'}, ${one[side]}`}
                    />
                    <span>{one[side]}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button onClick={onCancel}>Back to editing</Button>
        <Button variant="filled" onClick={() => onChoose(choices)}>
          Save these choices
        </Button>
      </div>
    </Dialog>
  );
}
