import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readSchemaDocument } from '../../infra/schemaDocument.ts';
import { documents } from '../../lambdas/publishChanges/publication.ts';
import type { BudgetApi, Client, Person } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { fakeTokens, unusableTokens } from '../support/hostileTokens.ts';
import { sampleEvent } from '../support/sampleEvents.ts';
import type { Subscriber } from '../support/subscriber.ts';
import { SubscriptionRefused } from '../support/subscriber.ts';
import { strangers, theVictim } from '../support/victim.ts';
import type { RootField, Variables } from '../support/wholeSelection.ts';
import { mutationsBehind, subscriptionFields } from '../support/wholeSelection.ts';

const root = join(import.meta.dirname, '../..');
const { schema } = readSchemaDocument(join(root, 'schema'), join(root, 'emulator/src/schema/appsync.graphql'));
const subscriptions = subscriptionFields(schema).map((field): [string, RootField] => [field.field.name, field]);

const people: [string, Person][] = [
  ['the victim', theVictim],
  ...strangers,
  ['the tenant in capitals', { tenant: 'ACME', user: 'victim' }],
];

/** Two months with events of everybody, of which one begins like the other, and one without. */
const months = ['2025-01', '2025-11'];
const silentMonth = '2024-01';
const rounds = 5;

let api: BudgetApi;

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** Every way of asking: an argument that this does not know has to find its place here. */
function variantsOf({ field }: RootField): Variables[] {
  const names = field.args.map(({ name }) => name);
  if (names.length === 0) return [{}];
  expect(names).toEqual(['month']);
  return [{}, { month: null }, ...[...months, silentMonth].map((month) => ({ month }))];
}

interface Event {
  tenantId: string;
  userId: string;
}

function monthOf(event: Event): string | undefined {
  const { month, period } = event as { month?: string; period?: string };
  return month ?? period;
}

function publish(as: Client, mutation: string, { tenant, user }: Person, month: string, mark: string) {
  const type = schema.getMutationType()!.getFields()[mutation]!.type;
  const item = sampleEvent(type, { tenantId: tenant, userId: user, month, mark });
  const document: string | undefined = (documents as Record<string, string>)[mutation];
  if (document === undefined) throw new Error(`lambdas/publishChanges has no document ${mutation}`);
  return as.send(document, { input: { item: JSON.stringify(item) } });
}

/** Tells of something of everybody in each of these months. */
async function publishAll(mutation: string, mark: string, inMonths: string[]): Promise<void> {
  for (const month of inMonths) {
    const telling = people.map(([, person]) => publish(api.asFunction(), mutation, person, month, mark));
    expect((await Promise.all(telling)).flatMap(({ errors }) => errors)).toEqual([]);
  }
}

function mutationBehind({ field }: RootField): string {
  const [mutation, ...others] = mutationsBehind(field);
  expect([field.name, others]).toEqual([field.name, []]);
  return mutation!;
}

async function listen(who: string, person: Person, { document }: RootField, asked: Variables) {
  const subscriber = await api.as(person).subscribe<Record<string, Event>, Variables>(document, asked);
  return { who, person, asked, subscriber };
}

/** What has come until the first event with the mark, that one left out; nothing has come after it. */
async function heardBefore(mark: string, subscriber: Subscriber<Record<string, Event>>): Promise<Event[]> {
  const heard: Event[] = [];
  for (;;) {
    const [event] = Object.values(await subscriber.next());
    if (JSON.stringify(event).includes(mark)) return heard;
    heard.push(event!);
  }
}

describe('everybody hears exactly of what is theirs', () => {
  it('by more than one subscription', () => expect(subscriptions.length).toBeGreaterThan(1));

  it.each(subscriptions)('by %s, however they ask', async (_, subscription) => {
    const mutation = mutationBehind(subscription);
    const listeners = await Promise.all(
      people.flatMap(([who, person]) =>
        variantsOf(subscription).map((asked) => listen(who, person, subscription, asked)),
      ),
    );
    for (let round = 1; round <= rounds; round += 1) await publishAll(mutation, `round ${round}`, months);
    // Events of a connection come in order: who has heard of this one has heard of all before it.
    await publishAll(mutation, 'the end', [...months, silentMonth]);
    for (const { who, person, asked, subscriber } of listeners) {
      const heard = await heardBefore('the end', subscriber);
      const wanted = asked['month'] == null ? months : months.filter((month) => month === asked['month']);
      const whose = new Set(heard.map(({ tenantId, userId }) => `${tenantId}/${userId}`));
      const expected = wanted.length === 0 ? [] : [`${person.tenant}/${person.user}`];
      expect([who, asked, [...whose], heard.length]).toEqual([who, asked, expected, rounds * wanted.length]);
      expect(heard.map(monthOf).filter((month) => month !== undefined && !wanted.includes(month))).toEqual([]);
      expect(subscriber.untaken().filter((event) => !JSON.stringify(event).includes('the end'))).toEqual([]);
      await subscriber.close();
    }
  });
});

/** The errors with which a subscription is refused. */
async function refusal(subscribing: Promise<Subscriber<unknown>>): Promise<(string | null)[]> {
  const error = await subscribing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SubscriptionRefused);
  return (error as SubscriptionRefused).errors.map(({ errorType }) => errorType);
}

describe('nobody subscribes', () => {
  it.each(['', ' ', '2025', '2025-1', '2025-13', '2025-01-01', '%', '2025-01#'])(
    'to a month that is none: %j',
    async (month) => {
      for (const [name, { field, document }] of subscriptions) {
        if (field.args.length === 0) continue;
        expect([name, await refusal(api.as(theVictim).subscribe(document, { month }))]).toEqual([
          name,
          ['InvalidInput'],
        ]);
      }
    },
  );

  it.each(unusableTokens)('with a token that %s', async (_, token) => {
    const client = api.withAuthorization(token(api, theVictim));
    for (const [name, { document }] of subscriptions) {
      expect([name, await refusal(client.subscribe(document))]).toEqual([name, ['Unauthorized']]);
    }
  });

  it.each(fakeTokens)('with a token that %s', async (_, token) => {
    const client = api.withAuthorization(token(api, theVictim));
    for (const [name, { document }] of subscriptions) {
      for (const transport of ['sub-protocol', 'query'] as const) {
        const errors = await refusal(client.subscribe(document, {}, transport));
        expect([name, transport, errors]).toEqual([name, transport, ['UnauthorizedException']]);
      }
    }
  });

  it('as a function of the API, which belongs to no tenant', async () => {
    for (const [name, { document }] of subscriptions) {
      expect([name, await refusal(api.asFunction().subscribe(document))]).toEqual([name, ['Unauthorized']]);
    }
  });
});

describe('nobody but a function of the API tells of anything', () => {
  it.each(subscriptions)('that %s delivers, not even to oneself', async (_, subscription) => {
    const mutation = mutationBehind(subscription);
    const { subscriber } = await listen('the victim', theVictim, subscription, {});
    for (const [who, person] of people) {
      for (const owner of [theVictim, person]) {
        const { status, data, errors } = await publish(api.as(person), mutation, owner, '2025-01', 'a lie');
        const refusals = errors.map(({ errorType, message }) => [errorType, message]);
        const refused = ['Unauthorized', `Not Authorized to access ${mutation} on type Mutation`];
        expect([who, status, data, refusals]).toEqual([who, 200, { [mutation]: null }, [refused]]);
      }
    }
    await publish(api.asFunction(), mutation, theVictim, '2025-01', 'the truth');
    expect(await heardBefore('the truth', subscriber)).toEqual([]);
    await subscriber.close();
  });
});
