import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../src/assembly/app.ts';
import type { Caller } from '../../src/auth/caller.ts';
import type { Engine } from '../../src/execution/engine.ts';
import { ask, fakeEngine, iam, machine } from './fakeApi.ts';

const schema = `
  type Query { one: Note two: Note }
  type Mutation { add: Note }
  type Subscription { onAdd: Note @aws_subscribe(mutations: ["add"]) }
  type Note { id: ID! next: Note }`;

const note = { response: () => ({ id: '1', next: { id: '2' } }) };
const api = 'arn:aws:appsync:us-east-1:000000000000:apis/api';

function anEngine(): Promise<Engine> {
  const resolvers = { 'Query.one': note, 'Query.two': note, 'Mutation.add': note };
  return fakeEngine({ schema, resolvers, api: { authProviders: [iam] } });
}

/** A role that may use these resources, and no others. */
function roleOn(...resources: string[]): Caller {
  const permissions: Permission[] = [{ actions: ['appsync:GraphQL'], resources }];
  return { ...machine, permissions };
}

const denied = (field: string, type: string) => ({
  path: [field],
  errorType: 'Unauthorized',
  message: `Not Authorized to access ${field} on type ${type}`,
});

describe('the policies of a role', () => {
  it('decide on each root field, and not on what it returns', async () => {
    const caller = roleOn(`${api}/types/Query/fields/one`);
    const { body } = await ask(await anEngine(), '{ one { id next { id } } alias: one { id } two { id } }', { caller });
    expect(body.data).toEqual({ one: { id: '1', next: { id: '2' } }, alias: { id: '1' }, two: null });
    expect(body.errors).toMatchObject([denied('two', 'Query')]);
  });

  it.each([
    ['a field', `${api}/types/Mutation/fields/add`, true],
    ['all fields of a type', `${api}/types/Mutation/*`, true],
    ['the whole API', `${api}/*`, true],
    ['everything', '*', true],
    ['a field of another type', `${api}/types/Query/fields/add`, false],
    ['another API', 'arn:aws:appsync:us-east-1:000000000000:apis/other/*', false],
    ['the API without its fields', api, false],
  ])('name %s', async (_, resource, isAllowed) => {
    const { body } = await ask(await anEngine(), 'mutation { add { id } }', { caller: roleOn(resource) });
    if (isAllowed) expect(body).toEqual({ data: { add: { id: '1' } } });
    else expect(body.errors).toMatchObject([denied('add', 'Mutation')]);
  });

  it('must allow appsync:GraphQL, whatever else they allow', async () => {
    const permissions = [{ actions: ['appsync:GetGraphqlApi', 'lambda:*'], resources: ['*'] }];
    const { body } = await ask(await anEngine(), '{ one { id } }', { caller: { ...machine, permissions } });
    expect(body.errors).toMatchObject([denied('one', 'Query')]);
  });

  it('decide on subscriptions too', async () => {
    const engine = await anEngine();
    const listener = { next: () => undefined, complete: () => undefined };
    const subscribe = (caller: Caller) =>
      engine.subscribe({ query: 'subscription { onAdd { id } }', headers: {}, caller }, listener);
    expect(await subscribe(roleOn(`${api}/types/Subscription/fields/onAdd`))).toMatchObject({ ok: true });
    expect(await subscribe(roleOn(`${api}/types/Mutation/*`))).toMatchObject({
      ok: false,
      errors: [{ errorType: 'Unauthorized', message: 'Not Authorized to access onAdd on type Subscription' }],
    });
  });

  it('limit nobody who has none', async () => {
    const { body } = await ask(await anEngine(), '{ one { id } two { id } }', { caller: machine });
    expect(body.errors).toBeUndefined();
  });
});
