import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import styles from './fileStep.module.css';
import type { Import } from '../useImport.ts';

const ACCEPTED = '.csv,.txt,.tsv,.ofx,.qfx,.qif,text/csv,text/plain,application/x-ofx,application/vnd.intu.qfx';

/** Takes the file: dropped, or chosen by the button that the drop zone is. */
export function FileStep({ flow: { open, reading } }: { flow: Import }): ReactElement {
  const { isReading, refusal } = reading;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) void open(file);
  };
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(is);
  };
  return (
    <div className={styles.step}>
      <button
        type="button"
        className={styles.drop}
        data-over={isOver || undefined}
        aria-disabled={isReading}
        onClick={() => !isReading && input.current?.click()}
        onDragEnter={over(true)}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          if (!isReading) take(event.dataTransfer.files);
        }}
      >
        <IconFileUpload size={40} stroke={1.25} aria-hidden />
        <strong>{isReading ? 'Reading the file…' : 'Choose a statement, or drop it here'}</strong>
        <span>CSV, OFX, QFX or QIF, up to 25 MB. Nothing is saved before step 4.</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        className={styles.input}
        tabIndex={-1}
        aria-hidden
        data-testid="file"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file again is a choice as well.
          event.currentTarget.value = '';
        }}
      />
      <div role="alert">
        {refusal !== undefined && (
          <p className={styles.refusal}>
            <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
            <span>
              <strong>“{refusal.name}” can’t be imported.</strong> {refusal.reason}
            </span>
          </p>
        )}
      </div>
      <ul className={styles.notes}>
        <li>Any bank’s columns are understood; what is open, you are asked.</li>
        <li>What is there already is found, and left as it is: a file can be imported twice.</li>
        <li>Money between your own accounts cancels out when both sides get one category.</li>
      </ul>
    </div>
  );
}
