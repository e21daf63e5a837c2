import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { money } from '../../format/formats.ts';
import { notify } from '../../ui/notices.ts';
import type { Draft, Unsent } from './outbox.ts';
import { outbox } from './outbox.ts';
import type { FieldErrors } from './transactionValues.ts';
import { fieldOf } from './transactionValues.ts';

/** `“Bakery, −$7.50”` */
export function quoted(one: {
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
}): string {
  return `“${one.description.trim()}, ${money.signed(one.amount, one.currency)}”`;
}

/** What the API says of a write that it refused, in a sentence, and at its field where there is one. */
export function refusalOf(error: unknown): { readonly sentence: string; readonly errors: FieldErrors } {
  const problem = apiErrorOf(error);
  const field = fieldOf(problem.field ?? '');
  return {
    sentence: errorSentence(problem),
    errors: field === undefined ? {} : { [field]: problem.reason ?? problem.message },
  };
}

/** Keeps what could not be saved. Where the list is not looked at, a notice tells of it. */
export function keepUnsent(unsent: Unsent<Draft>): void {
  outbox.keep(unsent);
  if (outbox.isWatched()) return;
  notify({ tone: 'failed', title: unsent.title, message: `${unsent.sentence} It is kept with the transactions.` });
}
