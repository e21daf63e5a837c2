import { serviceFailure } from './errors.ts';

/** The time one request may take. What is not done by then fails; what is done stays in the answer. */
export interface Deadline {
  /** Settles as `work` does, or fails when the time is up. Fails at once when it already is. */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** To be called when the request is answered. */
  stop(): void;
}

export function startDeadline(milliseconds: number): Deadline {
  let isOver = false;
  let expire: (reason: Error) => void;
  const expiry = new Promise<never>((_, reject) => (expire = reject));
  expiry.catch(() => undefined);
  const failure = (): Error => serviceFailure('ExecutionTimeout', 'Execution timed out.');
  const timer = setTimeout(() => {
    isOver = true;
    expire(failure());
  }, milliseconds);
  return {
    within: (work) => (isOver ? Promise.reject(failure()) : Promise.race([work(), expiry])),
    stop: () => clearTimeout(timer),
  };
}
