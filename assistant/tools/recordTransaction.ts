import { z } from 'zod';
import { isDay } from '../../domain/calendar.ts';
import { RecordTransactionDocument, TransactionDocument } from '../../generated/assistantOperations.ts';
import { toTransaction, transactionAnswer } from '../answers/transaction.ts';
import { ask } from '../ask.ts';
import { categoryInput, dayOrTimeInput } from '../inputs.ts';
import { joined, transactionLine } from '../texts/lines.ts';
import { defineTool } from '../tool.ts';
import { writeId } from '../writes/writeId.ts';

const input = z.strictObject({
  date: dayOrTimeInput.describe('The day as YYYY-MM-DD, or with time and offset: 2025-01-15T18:30:00-05:00.'),
  description: z.string().min(1).max(256),
  amount: z.number().describe('Negative for an expense, positive for income or a refund.'),
  currency: z.string().length(3).optional().describe("ISO 4217; default: the API's default currency."),
  category: categoryInput.optional().describe('Default: income for a positive amount, else other.'),
  merchant: z.string().min(1).max(200).optional().describe('Default: the description.'),
  notes: z.string().min(1).max(2000).optional(),
  occurrence: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .describe('2 for the second of two equal transactions of a day, and so on.'),
});

const answer = z.object({
  outcome: z.enum(['recorded', 'already_there']).describe('already_there: nothing was changed.'),
  transaction: transactionAnswer,
});

export const recordTransaction = defineTool({
  name: 'record_transaction',
  title: 'Record a transaction',
  description:
    'Records money that moved, and the totals of its month with it. Only when the person asked for it, with the figures that ' +
    'the person gave. The id follows from date, description and amount, so repeating a call records nothing twice; for ' +
    'a second one that is equal in these give occurrence 2.',
  input,
  answer,
  writes: { overwrites: false },
  async run({ occurrence, date: asked, ...fields }, { api }) {
    // A source without a time of day is dated at noon in UTC, so that the day is the same everywhere.
    const date = isDay(asked) ? `${asked}T12:00:00Z` : asked;
    const id = writeId([date, fields.description.trim(), fields.amount], occurrence);
    const { transaction: before } = await ask(api, TransactionDocument, { id, date });
    const { recordTransaction: stored } = await ask(api, RecordTransactionDocument, { input: { id, date, ...fields } });
    return {
      outcome: before ? ('already_there' as const) : ('recorded' as const),
      transaction: toTransaction(stored, true),
    };
  },
  text: ({ outcome, transaction }) =>
    joined([
      outcome === 'recorded'
        ? 'Recorded:'
        : 'It was recorded before, nothing was changed; for a second equal one of that day give occurrence 2:',
      transactionLine(transaction),
    ]),
});
