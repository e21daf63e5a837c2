import type { FormEvent } from 'react';
import { useState } from 'react';
import { sentence } from '../api/errorWords.ts';
import { messageOf } from './messageOf.ts';

export interface FormSteps<Step> {
  readonly step: Step;
  readonly problem: string | undefined;
  readonly busy: boolean;
  goTo(step: Step): void;
  submit(event: FormEvent<HTMLFormElement>): Promise<void>;
}

/**
 * A form of several steps. A step that is refused stays, with the reason.
 * @param answer what follows a step, given the text of a field by its name
 */
export function useFormSteps<Step>(
  first: Step,
  answer: (step: Step, textOf: (field: string) => string) => Promise<Step>,
): FormSteps<Step> {
  const [step, setStep] = useState<Step>(first);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const goTo = (next: Step): void => {
    setProblem(undefined);
    setStep(next);
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      setStep(await answer(step, (field) => String(form.get(field) ?? '')));
    } catch (error) {
      setProblem(sentence(messageOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return { step, problem, busy, goTo, submit };
}
