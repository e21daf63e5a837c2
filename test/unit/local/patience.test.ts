import { describe, expect, it } from '@jest/globals';
import { ApiUnreachable, type ApiAnswer } from '../../../local/graphqlClient.ts';
import { sendPatiently } from '../../../local/patience.ts';

const fine: ApiAnswer<string> = { data: 'done', errors: [] };
const busy: ApiAnswer<string> = { data: null, errors: [{ errorType: 'TransactionConflict', message: 'again' }] };

function patience(attempts: number) {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  return { pauses, attempts, firstPause: 100, sleep };
}

function inTurn(outcomes: (ApiAnswer<string> | Error)[]) {
  let asked = 0;
  const send = async (): Promise<ApiAnswer<string>> => {
    const outcome = outcomes[asked++];
    if (outcome === undefined) throw new Error('asked too often');
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { send, asked: () => asked };
}

describe('patience', () => {
  it('sends again after a conflict and after a lost connection, with growing pauses', async () => {
    const { send, asked } = inTurn([busy, new ApiUnreachable('gone'), busy, fine]);
    const policy = patience(6);
    expect(await sendPatiently(send, policy)).toBe(fine);
    expect(asked()).toBe(4);
    expect(policy.pauses).toHaveLength(3);
    policy.pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(100 * 2 ** index);
      expect(pause).toBeLessThanOrEqual(125 * 2 ** index);
    });
  });

  it('ends with the last answer', async () => {
    const { send, asked } = inTurn([busy, busy, busy]);
    expect(await sendPatiently(send, patience(3))).toBe(busy);
    expect(asked()).toBe(3);
  });

  it('ends with the last failure', async () => {
    const { send } = inTurn([new ApiUnreachable('first'), new ApiUnreachable('last')]);
    await expect(sendPatiently(send, patience(2))).rejects.toThrow('last');
  });

  it.each([
    ['a refusal', { data: null, errors: [{ errorType: 'InvalidInput', message: 'no' }] }],
    ['success', fine],
  ])('does not repeat after %s', async (_, answer: ApiAnswer<string>) => {
    const { send, asked } = inTurn([answer]);
    expect(await sendPatiently(send, patience(6))).toBe(answer);
    expect(asked()).toBe(1);
  });

  it('does not repeat after a failure that will not pass', async () => {
    const { send, asked } = inTurn([new Error('not a GraphQL API')]);
    await expect(sendPatiently(send, patience(6))).rejects.toThrow('not a GraphQL API');
    expect(asked()).toBe(1);
  });
});
