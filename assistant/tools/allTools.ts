import type { Tool } from '../tool.ts';
import { contributeToGoal } from './contributeToGoal.ts';
import { getUserContext } from './getUserContext.ts';
import { goals } from './goals.ts';
import { recordTransaction } from './recordTransaction.ts';
import { searchTransactions } from './searchTransactions.ts';
import { spendingByCategory } from './spendingByCategory.ts';
import { spendingTrends } from './spendingTrends.ts';
import { upcomingBills } from './upcomingBills.ts';
import { updateTransactionCategory } from './updateTransactionCategory.ts';

/** In the order in which clients list them. */
export const allTools: readonly Tool[] = [
  ...[getUserContext, spendingByCategory, searchTransactions, spendingTrends, goals, upcomingBills],
  ...[recordTransaction, contributeToGoal, updateTransactionCategory],
];
