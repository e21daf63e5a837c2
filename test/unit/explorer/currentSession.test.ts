import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../dashboard/src/session/config.ts';
import type { Session } from '../../../dashboard/src/session/session.ts';
import { currentSession } from '../../../explorer/currentSession.ts';

const sessionOf = (name: string): Session => ({
  ...{ endpoint: 'http://127.0.0.1:4000/graphql', region: 'us-east-1', name, detail: 'acme', isLocal: true },
  token: async () => name,
  leave: async () => undefined,
});
const named = (user: string): Identity => ({ tenant: 'acme', user });

/** Sessions open when the test says so, in any order. */
function setUp() {
  const opening = new Map<string, { done: () => void; fail: () => void }>();
  const current = currentSession(
    sessionOf('first'),
    (identity) =>
      new Promise((resolve, reject) => {
        const name = identity?.user ?? 'sample';
        opening.set(name, { done: () => resolve(sessionOf(name)), fail: () => reject(new Error(`no ${name}`)) });
      }),
  );
  const seen: string[] = [];
  const end = current.onChange(() => seen.push(current.get().name));
  return { current, opening, seen, end };
}

describe('whom requests are sent as', () => {
  it('changes when the session of another is open, and is told', async () => {
    const { current, opening, seen } = setUp();
    const becoming = current.become(named('ann'));
    expect(current.get().name).toBe('first');
    opening.get('ann')!.done();
    await becoming;
    expect([current.get().name, seen]).toEqual(['ann', ['ann']]);
  });

  it('is the person of the sample data when nobody is named', async () => {
    const { current, opening } = setUp();
    const becoming = current.become(null);
    opening.get('sample')!.done();
    await becoming;
    expect(current.get().name).toBe('sample');
  });

  it('stays when the other cannot be had', async () => {
    const { current, opening, seen } = setUp();
    const becoming = current.become(named('ann'));
    opening.get('ann')!.fail();
    await expect(becoming).rejects.toThrow('no ann');
    expect([current.get().name, seen]).toEqual(['first', []]);
  });

  it('is whoever was named last, whichever session opens first', async () => {
    const { current, opening, seen } = setUp();
    const both = [current.become(named('ann')), current.become(named('bob'))];
    opening.get('bob')!.done();
    opening.get('ann')!.done();
    await Promise.all(both);
    expect([current.get().name, seen]).toEqual(['bob', ['bob']]);
  });

  it('is no longer told to whoever stopped listening', async () => {
    const { current, opening, seen, end } = setUp();
    end();
    const becoming = current.become(named('ann'));
    opening.get('ann')!.done();
    await becoming;
    expect(seen).toEqual([]);
  });
});
