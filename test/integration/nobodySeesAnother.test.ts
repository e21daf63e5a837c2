import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, BudgetApi, Person } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { fakeTokens, unusableTokens } from '../support/hostileTokens.ts';
import { attacks, canaries, SECRET, settleVictim, strangers, theVictim, watchVictim } from '../support/victim.ts';
import type { RootField, Variables } from '../support/wholeSelection.ts';
import { deployedSchema, foundIn, rootFields, withEveryId } from '../support/wholeSelection.ts';

/** The API with the victim in it, and the same without: an attacker must not be able to tell which one it is. */
let api: BudgetApi;
let emptyApi: BudgetApi;
let watch: ReturnType<typeof watchVictim>;
let before: unknown[];
let fields: Map<string, RootField>;
/** What the victim is answered, and by lists of one item the token of the second page. */
const victimsAnswers = new Map<string, Answer<Record<string, unknown>>>();
const victimsTokens = new Map<string, string>();

const names = Object.keys(attacks);
const isForAdmins = (name: string) => name.startsWith('admin');

function send(of: BudgetApi, person: Person, name: string, variables: Variables) {
  return of.as(person).send<Record<string, unknown>, Variables>(fields.get(name)!.document, variables);
}

function expectNothingOfVictim(text: string): void {
  expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
}

beforeAll(async () => {
  [api, emptyApi] = await Promise.all([startBudgetApi(), startBudgetApi()]);
  fields = new Map(rootFields(deployedSchema(api.emulator.app.api.schema)).map((root) => [root.field.name, root]));
  await settleVictim(api.as(theVictim));
  watch = watchVictim(api);
  before = await watch.items();
  const queries = [...fields.values()].filter(({ kind, field }) => kind === 'query' && field.name in attacks);
  for (const { field } of queries) {
    const person = isForAdmins(field.name) ? { tenant: 'staff', user: 'root', groups: ['admins'] } : theVictim;
    victimsAnswers.set(field.name, await send(api, person, field.name, attacks[field.name]!));
    if (!field.args.some((arg) => arg.name === 'nextToken')) continue;
    const { data } = await send(api, person, field.name, { ...attacks[field.name], limit: 1 });
    victimsTokens.set(field.name, (data![field.name] as { nextToken: string }).nextToken);
  }
}, 60_000);

afterAll(async () => {
  watch.close();
  await Promise.all([api.stop(), emptyApi.stop()]);
});

describe('the attacks are worth something', () => {
  it('name every root field of the schema', () => {
    expect([...names].sort()).toEqual([...fields.keys()].sort());
  });

  it('find what is the victim’s by every query, when the victim asks', () => {
    const blind = [...victimsAnswers].filter(([, { text }]) => !canaries.some((canary) => text.includes(canary)));
    expect(blind.map(([name]) => name)).toEqual([]);
    expect([...victimsAnswers].flatMap(([, { errors }]) => errors)).toEqual([]);
  });

  it('reach every nested field with a resolver of its own', () => {
    const found = [...victimsAnswers].flatMap(([name, { data }]) => foundIn(fields.get(name)!.field.type, data![name]));
    const nested = api.emulator.app.api.resolvers
      .filter(({ typeName }) => !['Query', 'Mutation', 'Subscription'].includes(typeName))
      .map(({ typeName, fieldName }) => `${typeName}.${fieldName}`);
    expect(nested.length).toBeGreaterThan(0);
    expect(nested.filter((field) => !found.includes(field))).toEqual([]);
  });

  it('have a token of the victim for every list', () => {
    expect([...victimsTokens].filter(([, token]) => !token).map(([name]) => name)).toEqual([]);
    expect(victimsTokens.size).toBeGreaterThan(0);
  });
});

/** An answer without what is different every time: times of now, ids and tokens made by the server. */
function comparable({ status, text }: Answer<unknown>): unknown {
  const thisYear = new Date().getFullYear();
  return [
    status,
    text
      .replaceAll(new RegExp(`"(${thisYear}|${thisYear + 1})-\\d\\d-\\d\\dT[\\d:.]+Z"`, 'g'), '"now"')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
      .replaceAll(/"nextToken":"[^"]+"/g, '"nextToken":"token"'),
  ];
}

describe.each(strangers)('%s', (_, person) => {
  const ownAttacks = names.filter((name) => !(isForAdmins(name) && person.groups));

  it.each(ownAttacks)('is answered by %s as if there were no victim', async (name) => {
    const attack = attacks[name]!;
    const further = withEveryId(fields.get(name)!, attack, SECRET);
    for (const variables of isDeepStrictEqual(attack, further) ? [attack] : [attack, further]) {
      const [answer, expected] = await Promise.all([api, emptyApi].map((each) => send(each, person, name, variables)));
      expectNothingOfVictim(answer!.text);
      expect(comparable(answer!)).toEqual(comparable(expected!));
    }
    if (fields.get(name)!.kind === 'mutation') expect(await watch.items()).toEqual(before);
  });

  it('gets no row for a token of the victim', async () => {
    for (const [name, nextToken] of [...victimsTokens].filter(([each]) => ownAttacks.includes(each))) {
      const answer = await send(api, person, name, { ...attacks[name], nextToken });
      expectNothingOfVictim(answer.text);
      const page = answer.data?.[name] as { items: unknown[] } | undefined;
      const refusals = answer.errors.map(({ errorType }) => errorType);
      const refusal = isForAdmins(name) ? 'Unauthorized' : 'InvalidInput';
      expect([name, page ? page.items : refusals]).toEqual([name, page ? [] : [refusal]]);
    }
  });
});

describe('who is not in the group admins', () => {
  it.each([[[]], [['admin']], [['Admins']], [['ADMINS']], [['admins ']], [['superadmins', 'admins2']], [['users']]])(
    'but in %j is refused before anything is read',
    async (groups: string[]) => {
      const adminFields = names.filter(isForAdmins);
      expect(adminFields).toEqual(names.filter((name) => fields.get(name)!.isForGroups));
      api.takeRequests();
      for (const name of adminFields) {
        const answer = await send(api, { ...theVictim, groups }, name, attacks[name]!);
        expect([name, answer.data, answer.errors.map(({ errorType }) => errorType)]).toEqual([
          name,
          null,
          ['Unauthorized'],
        ]);
      }
      expect(api.takeRequests()).toEqual([]);
    },
  );
});

describe('a token that is genuine but says nothing usable', () => {
  it.each(unusableTokens)('%s', async (_, token) => {
    const client = api.withAuthorization(token(api, theVictim));
    for (const name of names) {
      const answer = await client.send<unknown, Variables>(fields.get(name)!.document, attacks[name]!);
      expect([name, answer.status, answer.errors.map((error) => error.errorType)]).toEqual([
        name,
        200,
        ['Unauthorized'],
      ]);
      expectNothingOfVictim(answer.text);
    }
    expect(await watch.items()).toEqual(before);
  });
});

describe('a token that is not genuine', () => {
  it.each(fakeTokens)('%s', async (_, token) => {
    const client = api.withAuthorization(token(api, theVictim));
    for (const name of names) {
      const answer = await client.send<unknown, Variables>(fields.get(name)!.document, attacks[name]!);
      expect([name, answer.status, answer.errors.map((error) => error.errorType)]).toEqual([
        name,
        401,
        ['UnauthorizedException'],
      ]);
      expect(answer.text).not.toContain('"data"');
    }
    expect(await watch.items()).toEqual(before);
  });
});

it('the scalar and enum kinds of the schema stay plain SDL', () => {
  const kinds = new Set(parse(api.emulator.app.api.schema).definitions.map((definition) => definition.kind));
  expect(kinds.has(Kind.OBJECT_TYPE_EXTENSION)).toBe(false);
});
