import { IconCheck } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import styles from './steps.module.css';
import type { Step } from './importSteps.ts';
import { stepNumber, STEPS, stepStates } from './importSteps.ts';

/** Where one is; on a phone the heading says it. */
export function Steps({ current }: { current: Step }): ReactElement {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {stepStates(current).map(({ step, label, state }, index) => (
        <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden>
            {state === 'done' ? <IconCheck size={14} stroke={2.5} /> : index + 1}
          </span>
          {label}
          {state === 'done' && <VisuallyHidden component="span">, done</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}

interface StepHeadingProps {
  readonly step: Step;
  /** The page has just been opened: the focus stays where it is. */
  readonly isFirst: boolean;
}

/** Names the step; it gets the focus when its step begins, so that one reads on from there. */
export function StepHeading({ step, isFirst }: StepHeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const label = STEPS.find((one) => one.step === step)?.label;
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      Step {stepNumber(step)} of {STEPS.length} · {label}
    </h2>
  );
}
