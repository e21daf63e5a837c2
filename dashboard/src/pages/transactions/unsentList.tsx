import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Unsent } from './outbox.ts';
import { outbox } from './outbox.ts';
import styles from './unsentList.module.css';
import { useUnsent } from './useOutbox.ts';

interface UnsentListProps {
  /** What is being done about this one stands elsewhere. */
  readonly except: string | undefined;
  readonly onRetry: (unsent: Unsent) => void;
  readonly onEdit: (unsent: Unsent) => void;
}

/** What could not be saved, each with ways to go on. It stays until one of them is taken. */
export function UnsentList({ except, onRetry, onEdit }: UnsentListProps): ReactElement {
  const unsent = useUnsent().filter(({ key }) => key !== except);
  return (
    <div role="alert" className={styles.sticky} data-empty={unsent.length === 0 || undefined}>
      <ul className={styles.list}>
        {unsent.map((one) => (
          <li key={one.key}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            <p>
              <strong>{unbroken(one.title)}</strong> {one.sentence}
            </p>
            <div className={styles.ways}>
              <Button size="xs" onClick={() => onRetry(one)}>
                {isConflict(one) ? 'Compare' : 'Try again'}
              </Button>
              <Button size="xs" variant="subtle" onClick={() => onEdit(one)}>
                Edit
              </Button>
              <ActionIcon size={30} aria-label={`Give up: ${one.title}`} onClick={() => outbox.drop(one.key)}>
                <IconX size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the person has to choose first. */
export function isConflict({ draft }: Unsent): boolean {
  return draft.kind === 'change' && draft.conflict !== undefined;
}

/** An amount does not break after its minus. */
function unbroken(text: string): string {
  return text.replaceAll('\u2212', '\u2212\u2060');
}
