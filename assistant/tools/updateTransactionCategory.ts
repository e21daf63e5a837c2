import { z } from 'zod';
import { TransactionDocument, UpdateTransactionDocument } from '../../generated/assistantOperations.ts';
import { categoryAnswer } from '../answers/category.ts';
import { toTransaction, transactionAnswer } from '../answers/transaction.ts';
import { ask } from '../ask.ts';
import { categoryInput, dateTimeInput, idInput } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { joined, transactionLine } from '../texts/lines.ts';
import { defineTool } from '../tool.ts';

const input = z.strictObject({
  id: idInput.describe('As search_transactions gives it.'),
  date: dateTimeInput.describe('The date that stands beside the id, whole.'),
  category: categoryInput.describe('The new one.'),
  expectedVersion: z.int().min(1).optional().describe('The version you saw; refused when another one is stored now.'),
});

const answer = z.object({
  outcome: z.enum(['updated', 'already_there']).describe('already_there: it had this category, nothing was changed.'),
  previousCategory: categoryAnswer,
  transaction: transactionAnswer,
});

export const updateTransactionCategory = defineTool({
  name: 'update_transaction_category',
  title: 'Move a transaction to another category',
  description:
    'Gives one transaction another category, and moves the totals of its month with it; a link to one of the budget’s own ' +
    'categories is removed. Only when the person asked for it, one call for each transaction.',
  input,
  answer,
  writes: { overwrites: true },
  async run({ id, date, category, expectedVersion }, { api }) {
    const { transaction: before } = await ask(api, TransactionDocument, { id, date });
    if (!before)
      throw new Refusal({ errorType: 'NotFound', message: `There is no transaction ${id} at ${date}.`, field: 'id' });
    const previousCategory = before.category;
    if (previousCategory === category) {
      return { outcome: 'already_there' as const, previousCategory, transaction: toTransaction(before, true) };
    }
    const changes = { category, categoryId: null };
    const sent = { input: { id, date, expectedVersion: expectedVersion ?? before.version, changes } };
    const { updateTransaction: stored } = await ask(api, UpdateTransactionDocument, sent);
    return { outcome: 'updated' as const, previousCategory, transaction: toTransaction(stored, true) };
  },
  text: ({ outcome, previousCategory, transaction }) =>
    joined([
      outcome === 'updated' ? `Moved from ${previousCategory}:` : 'It has this category already, nothing was changed:',
      transactionLine(transaction),
    ]),
});
