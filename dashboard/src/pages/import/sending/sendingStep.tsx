import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Card } from '../../../ui/card.tsx';
import styles from './sending.module.css';
import { passedQuarter } from '../importSteps.ts';
import { ProgressLine, progressText } from './progressLine.tsx';
import type { Import } from '../useImport.ts';

/** While the rows are written: how far it is, said aloud at each quarter, and a way to stop. */
export function SendingStep({ flow: { sending } }: { flow: Import }): ReactElement {
  const { progress } = sending;
  const [isStopping, setIsStopping] = useState(false);
  const spoken = useQuarters(progress?.done ?? 0, progress?.total ?? 0);
  const stop = (): void => {
    setIsStopping(true);
    sending.stop();
  };
  return (
    <Card title="Writing your transactions" className={styles.card}>
      {progress && <ProgressLine {...progress} what="Written" />}
      <div className={styles.foot}>
        <p>You can stop at any time: what is written stays, and the same file does the rest.</p>
        <Button onClick={stop} aria-disabled={isStopping}>
          {isStopping ? 'Stopping…' : 'Stop'}
        </Button>
      </div>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </Card>
  );
}

/** What is said aloud: the count, whenever it passes a quarter. */
function useQuarters(done: number, total: number): string {
  const before = useRef(0);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (passedQuarter(before.current, done, total)) setSpoken(progressText(done, total));
    before.current = done;
  }, [done, total]);
  return spoken;
}
