import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sampleUser } from '../../local/seed.ts';
import { auditServer, exceptions } from './audits.ts';
import type { AuditResult } from './audits.ts';
import { startLocalApi } from './localApi.ts';
import type { LocalApi } from './localApi.ts';

let api: LocalApi;
let results: AuditResult[];

before(async () => {
  api = await startLocalApi();
  results = await auditServer(api.url, api.tokenOf(sampleUser));
});

after(() => api.close());

void test('the emulator passes the audits of GraphQL over HTTP but the exceptions', () => {
  const lines = results.map(({ id, name, status }) => {
    const exception = status === 'ok' ? '' : ` (${exceptions[id] ?? 'not listed'})`;
    return `${status.padEnd(6)} ${id} ${name}${exception}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  const failed = results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
  assert.deepEqual(failed.sort(), Object.keys(exceptions).sort());
});

void test('it keeps every MUST', () => {
  assert.deepEqual(
    results.filter(({ status }) => status === 'error'),
    [],
  );
});

void test('there are as many audits as there were', () => {
  assert.equal(results.length, 61);
});
