import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FakeDynamoDB } from './fakeDynamoDB.ts';

/** A request that is about to be carried out, or whose answer is about to arrive. */
export interface RequestInFlight {
  /** Such as `Put`. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly moment: 'before' | 'after';
}

/** Awaited at both moments of every request, so that a test can stop it, order it among others, or make it fail. */
export type Turn = (request: RequestInFlight) => Promise<void> | void;

/** The database as one process sees it. */
export function clientInTurns(database: FakeDynamoDB, turn: Turn): DynamoDBDocumentClient {
  const send = async (command: { readonly input: RequestInFlight['input'] }): Promise<unknown> => {
    const operation = command.constructor.name.replace(/Command$/, '');
    await turn({ operation, input: command.input, moment: 'before' });
    const answer = database.send(command);
    await turn({ operation, input: command.input, moment: 'after' });
    return answer;
  };
  return { send } as unknown as DynamoDBDocumentClient;
}
