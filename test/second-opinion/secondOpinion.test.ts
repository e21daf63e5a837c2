import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { connectApi } from '../../local/graphqlClient.ts';
import { sampleUser, seed } from '../../local/seed.ts';
import { createClock } from './clock.ts';
import { compare } from './compare.ts';
import type { Comparison, Side } from './compare.ts';
import { startLocalApi } from './localApi.ts';
import type { LocalApi } from './localApi.ts';
import { startSimulator } from './simulator/startSimulator.ts';
import type { RunningSimulator } from './simulator/startSimulator.ts';
import { catalogueStory, oddStory } from './story.ts';
import type { Chapter } from './story.ts';

let api: LocalApi;
let simulator: RunningSimulator;
let comparison: Comparison;

before(async () => {
  // The simulator writes every error of DynamoDB there.
  mock.method(console, 'log', () => undefined);
  const clock = createClock();
  api = await startLocalApi(clock.services());
  assert.equal(await seed(connectApi(api.url, api.tokenOf(sampleUser))), 'written');
  const accessKeyId = 'simulator';
  await api.copyDatabase(accessKeyId);
  simulator = await startSimulator({
    app: api.app,
    services: clock.services(),
    dynamodb: { ...api.dynamodb, accessKeyId },
  });
  const sides = [api.url, simulator.url].map((url): Side => ({ url, authorizationOf }));
  const [ours, theirs] = sides as [Side, Side];
  comparison = await compare([...catalogueStory(api.app), ...oddStory], ours, theirs, () => clock.tick());
});

after(async () => {
  await simulator.close();
  await api.close();
});

function authorizationOf({ as = sampleUser }: Chapter): string | undefined {
  if (as === 'nobody') return undefined;
  if (as !== 'forger') return api.tokenOf(as);
  return `${api.tokenOf(sampleUser).split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`;
}

void test('the simulator answers as the emulator does', (context) => {
  context.diagnostic(`${comparison.compared} answers compared`);
  assert.equal(comparison.unlisted.length, 0, `not listed in differences.ts:\n${comparison.unlisted.join('\n')}`);
});

void test('every listed difference is still one', () => {
  assert.deepEqual(comparison.stale, []);
});
