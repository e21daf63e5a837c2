import type { App } from 'appsync-emulator';
import { parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenRequest } from '../../local/token.ts';
import { projectRoot } from '../../local/projectRoot.ts';

/** One request that both sides get. */
export interface Chapter {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Default: the owner of the sample data. `nobody` sends no token, `forger` one with a broken signature. */
  readonly as?: TokenRequest | 'nobody' | 'forger';
  /** The list to read to its end, by each side's own page tokens. */
  readonly pagesOf?: string;
}

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly isMutation: boolean;
}

const stranger = { tenant: 'abc124', user: 'user-456' };
const admin = { ...stranger, groups: ['admins'] };

function catalogue(): Operation[] {
  const folder = join(projectRoot, 'operations');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const isMutation = parse(query).definitions.some((one) => 'operation' in one && one.operation === 'mutation');
      return { name: file.replace('.graphql', ''), query, isMutation };
    });
}

/** First what makes things, then what changes them, last what takes them away and brings them back. */
const verbs = ['create', 'record', 'import', 'copy', 'update', 'contribute', 'post', 'skip', 'delete', 'restore'];

/** Fields that a function answers. The simulator has none: a function is neither's work, and it has its own clock. */
function functionFields({ api }: App): string[] {
  const known = new Set(
    api.dataSources.filter(({ type }) => type === 'NONE' || type === 'AMAZON_DYNAMODB').map(({ name }) => name),
  );
  return api.resolvers
    .filter((resolver) =>
      (resolver.kind === 'UNIT' ? [resolver] : resolver.functions).some(({ dataSource }) => !known.has(dataSource)),
    )
    .map(({ fieldName }) => fieldName);
}

/** The whole catalogue with its default values: all queries, then verb by verb each mutation twice and all queries. */
export function catalogueStory(app: App): Chapter[] {
  const left = functionFields(app);
  const operations = catalogue().filter(({ name }) => !left.includes(name));
  const queries = operations.filter(({ isMutation }) => !isMutation);
  const mutations = operations.filter(({ isMutation }) => isMutation);
  const strays = mutations.filter(({ name }) => !verbs.some((verb) => name.startsWith(verb)));
  if (strays.length > 0)
    throw new Error(`story.ts does not know when to send ${strays.map(({ name }) => name).join(', ')}`);
  const ask = (when: string, as?: TokenRequest): Chapter[] =>
    queries.map(({ name, query }) => ({ name: `${when}: ${name}`, query, as }));
  return [
    ...ask('at first'),
    ...ask('a stranger', stranger),
    ...verbs.flatMap((verb) => [
      ...mutations
        .filter(({ name }) => name.startsWith(verb))
        .flatMap(({ name, query }) => [
          { name, query },
          { name: `${name} again`, query },
        ]),
      ...ask(`after ${verb}`),
    ]),
    ...ask('an admin', admin),
  ];
}

const totals = 'query Totals($month: String!) { monthTotals(month: $month) { month totalActualExpenses revision } }';
const record = 'mutation Record($input: RecordTransactionInput!) { recordTransaction(input: $input) { id version } }';
const row = { id: 'second-1', date: '2025-01-31T23:30:00-05:00', description: 'Bakery', amount: -4.75 };

/** Requests that a client should not send, with what else the catalogue does not show. */
export const oddStory: readonly Chapter[] = [
  { name: 'a month that is none', query: totals, variables: { month: '2025-13' } },
  { name: 'a month of another shape', query: totals, variables: { month: 'May' } },
  { name: 'a variable that is missing', query: totals },
  { name: 'a variable that is null', query: totals, variables: { month: null } },
  { name: 'a variable of another type', query: totals, variables: { month: 1 } },
  { name: 'a field that is not there', query: '{ monthTotals(month: "2025-01") { nonsense } }' },
  { name: 'a query that is none', query: '{ monthTotals(' },
  { name: 'two operations and no name', query: 'query A { __typename } query B { __typename }' },
  { name: 'no token', query: '{ __typename }', as: 'nobody' },
  { name: 'a forged token', query: '{ __typename }', as: 'forger' },
  { name: 'a token without a tenant', query: totals, variables: { month: '2025-01' }, as: { tenant: '', user: 'u' } },
  {
    name: 'a tenant with a separator',
    query: totals,
    variables: { month: '2025-01' },
    as: { tenant: 'a#b', user: 'u' },
  },
  { name: 'a page that is too long', query: '{ transactions(month: "2025-01", limit: 101) { nextToken } }' },
  { name: 'a page token that is none', query: '{ transactions(month: "2025-01", nextToken: "x") { nextToken } }' },
  {
    name: 'an alias and a fragment',
    query:
      'fragment F on MonthTotals { month } { a: monthTotals(month: "2025-01") { ...F __typename } b: monthTotals(month: "x") { ...F } }',
  },
  {
    name: 'a field left out',
    query: 'query Q($no: Boolean = false) { monthTotals(month: "2025-01") { month revision @include(if: $no) } }',
  },
  {
    name: 'the schema asks itself',
    query: '{ __type(name: "MonthTotals") { name kind fields { name type { kind ofType { name } } } } }',
  },
  { name: 'a purchase', query: record, variables: { input: row } },
  { name: 'the same purchase', query: record, variables: { input: row } },
  { name: 'another at its place', query: record, variables: { input: { ...row, amount: -5 } } },
  {
    name: 'an amount with too many decimals',
    query: record,
    variables: { input: { ...row, id: 's-2', amount: 1.005 } },
  },
  { name: 'a description that is empty', query: record, variables: { input: { ...row, id: 's-3', description: ' ' } } },
  {
    name: 'a date without a zone',
    query: record,
    variables: { input: { ...row, id: 's-4', date: '2025-01-31T10:00:00' } },
  },
  { name: 'a category that is none', query: record, variables: { input: { ...row, id: 's-6', category: 'snacks' } } },
  { name: 'a server-made id', query: record, variables: { input: { ...row, id: null } } },
  {
    name: 'a change at another version',
    query: 'mutation M($input: UpdateTransactionInput!) { updateTransaction(input: $input) { id } }',
    variables: { input: { id: row.id, date: row.date, expectedVersion: 7, changes: { amount: -1 } } },
  },
  {
    name: 'a change of what is not there',
    query: 'mutation M($input: UpdateTransactionInput!) { updateTransaction(input: $input) { id } }',
    variables: { input: { id: 'nobody', date: row.date, expectedVersion: 1, changes: { amount: -1 } } },
  },
  {
    name: 'one mutation that fails between two',
    query: `mutation M($a: RecordTransactionInput!, $b: RecordTransactionInput!, $c: RecordTransactionInput!) {
      a: recordTransaction(input: $a) { id } b: recordTransaction(input: $b) { id } c: recordTransaction(input: $c) { id }
    }`,
    variables: {
      a: { ...row, id: 'abc-1' },
      b: { ...row, id: 'abc-2', amount: 1e13 },
      c: { ...row, id: 'abc-3' },
    },
  },
  { name: 'the totals after all that', query: totals, variables: { month: '2025-01' } },
  {
    name: 'every page of a month',
    pagesOf: 'transactions',
    query: `query P($nextToken: String) {
      transactions(month: "2025-01", limit: 7, nextToken: $nextToken) { items { id date amount } nextToken }
    }`,
  },
  {
    name: 'a date without seconds',
    query: record,
    variables: { input: { ...row, id: 's-5', date: '2025-01-31T10:00Z' } },
  },
];
