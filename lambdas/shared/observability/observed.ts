import type { Context } from 'aws-lambda';
import type { Observability } from './observability.ts';

/**
 * The handler of a function: names the request on every line, writes how long it took, and the metrics whatever happens.
 * @throws Error without the message of what was thrown, which Lambda would write to the log
 */
export function observed<Event, Answer>(
  observability: Observability,
  handle: (event: Event) => Promise<Answer>,
): (event: Event, context: Context) => Promise<Answer> {
  return async (event, context) => {
    const start = performance.now();
    observability.begin(context);
    try {
      return await handle(event);
    } catch (error) {
      observability.logFailure('Failed', error);
      throw new Error('The function failed; the line "Failed" of this request says why');
    } finally {
      observability.log('Ended', { milliseconds: Math.round(performance.now() - start) });
      observability.flush();
    }
  };
}
