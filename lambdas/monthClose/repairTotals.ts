import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { atRevision, totalsRepair } from '../../table/totalsChange.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import { updateInput } from '../shared/dynamodb/expressionInput.ts';
import { patiently } from '../shared/dynamodb/patience.ts';
import type { Count } from './countMonth.ts';
import type { Ports } from './ports.ts';

/**
 * Puts right what was counted wrong, on condition that the totals have not moved since, and gives their new revision;
 * null when they have.
 */
export async function repairTotals(ports: Ports, of: OwnedMonth, { revision, wrong }: Count): Promise<number | null> {
  const { key, update } = totalsRepair(of, of.month, [...wrong], ports.now().toISOString());
  const request = new UpdateCommand({
    TableName: ports.tables.budgets,
    Key: key,
    ...updateInput(update, atRevision(revision)),
  });
  try {
    await patiently(() => ports.database.send(request), ports.patience);
    return revision + 1;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}
