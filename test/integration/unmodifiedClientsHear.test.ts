import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OnBudgetUpdatedDocument } from '../../generated/operations.ts';
import { documents } from '../../lambdas/publishChanges/publication.ts';
import type { PublishingMutation } from '../../lambdas/publishChanges/publication.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import type { Told } from '../support/clients/program.ts';
import type { ClientProgram } from '../support/clients/startProgram.ts';
import { startProgram } from '../support/clients/startProgram.ts';
import { sampleEvent } from '../support/sampleEvents.ts';
import { selfSignedCertificate } from '../support/selfSignedCertificate.ts';
import type { TlsProxy } from '../support/tlsProxy.ts';
import { startTlsProxy } from '../support/tlsProxy.ts';
import { deployedSchema } from '../support/wholeSelection.ts';

let api: BudgetApi;
let proxy: TlsProxy;
let folder: string;
let program: ClientProgram | undefined;
const certificate = selfSignedCertificate();

beforeAll(async () => {
  api = await startBudgetApi();
  proxy = await startTlsProxy(certificate, Number(new URL(api.url).port));
  folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  await writeFile(join(folder, 'cert.pem'), certificate.cert);
}, 60_000);

afterEach(() => program?.stop());

afterAll(async () => {
  await proxy.close();
  await api.stop();
  await rm(folder, { recursive: true });
});

const owner = { tenantId: 'abc123', userId: 'listener' };

function tokenOf({ tenantId, userId }: typeof owner): string {
  return api.issuer.sign(api.claimsOf({ tenant: tenantId, user: userId }));
}

async function publish(mutation: PublishingMutation, month: string, mark: string, whose = owner): Promise<void> {
  const field = deployedSchema(api.emulator.app.api.schema).getMutationType()!.getFields()[mutation]!;
  const item = JSON.stringify(sampleEvent(field.type, { ...whose, month, mark }));
  await api.asFunction().ask(documents[mutation], { input: { item } });
}

/** What a subscription of the program has told of, in order: each event's mark. */
function marksOf(told: readonly Told[], name: string): string[] {
  return told
    .filter((one) => one.name === name)
    .map((one) => /"id":"([^"]+)"/.exec(JSON.stringify(one))?.[1] ?? JSON.stringify(one));
}

const budgetSubscriptions = ['everyMonth', 'nullMonth', 'january', 'february'];

/** These clients do not say when they listen: they are told of something until each has heard of it. */
async function listens({ told }: ClientProgram): Promise<void> {
  const isDeaf = (name: string): boolean => !marksOf(told, name).includes('hello');
  while ([...budgetSubscriptions, 'transactions'].some(isDeaf)) {
    if (told.some((one) => 'error' in one)) throw new Error(JSON.stringify(told));
    for (const month of ['2025-01', '2025-02']) await publish('publishBudgetUpdate', month, 'hello');
    await publish('publishTransactionChange', '2025-01', 'hello');
  }
}

/** Each subscription hears of exactly what it asked for, and of nothing of anybody else's. */
async function hears(client: ClientProgram): Promise<void> {
  await listens(client);
  for (const whose of [{ ...owner, tenantId: 'other' }, { ...owner, userId: 'other' }, owner]) {
    await publish('publishBudgetUpdate', '2025-01', `${whose.tenantId} ${whose.userId} january`, whose);
    await publish('publishBudgetUpdate', '2025-02', `${whose.tenantId} ${whose.userId} february`, whose);
    await publish('publishTransactionChange', '2025-01', `${whose.tenantId} ${whose.userId} purchase`, whose);
  }
  for (const month of ['2025-01', '2025-02']) await publish('publishBudgetUpdate', month, 'the end');
  await publish('publishTransactionChange', '2025-01', 'the end');
  const all = [...budgetSubscriptions, 'transactions'];
  await client.until((told) => all.every((name) => marksOf(told, name).includes('the end')));
  const heard = Object.fromEntries(
    all.map((name) => [name, marksOf(client.told, name).filter((mark) => !['hello', 'the end'].includes(mark))]),
  );
  const [january, february] = ['abc123 listener january', 'abc123 listener february'];
  expect(heard).toEqual({
    everyMonth: [january, february],
    nullMonth: [january, february],
    january: [january],
    february: [february],
    transactions: ['abc123 listener purchase'],
  });
}

async function answers(client: ClientProgram): Promise<void> {
  await client.until((told) => told.some(({ name }) => name === 'answers'));
  expect(client.told.find(({ name }) => name === 'answers')).toEqual({ name: 'answers', recorded: 'one', spent: 7.5 });
}

describe('live updates reach', () => {
  it("Apollo Client through AppSync's own links, which mutates and queries beside them", async () => {
    program = startProgram('apollo', { url: api.url, region: 'us-east-1', token: tokenOf(owner) });
    await hears(program);
    await answers(program);
  }, 90_000);

  it("Amplify's client over TLS, without which it does not subscribe", async () => {
    const settings = { url: `https://localhost:${proxy.port}/graphql`, region: 'us-east-1', token: tokenOf(owner) };
    program = startProgram('amplify', settings, { NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') });
    await hears(program);
    await answers(program);
  }, 90_000);

  it.each(['sub-protocol', 'query'] as const)('a bare WebSocket with its token in the %s', async (transport) => {
    const client = api.as({ tenant: owner.tenantId, user: owner.userId });
    const subscriber = await client.subscribe(OnBudgetUpdatedDocument, { month: '2025-01' }, transport);
    await publish('publishBudgetUpdate', '2025-01', 'hello');
    expect((await subscriber.next()).onBudgetUpdated).toMatchObject({ id: 'hello', month: '2025-01', ...owner });
    await subscriber.close();
  });
});
