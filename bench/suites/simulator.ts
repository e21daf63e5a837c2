import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../local/projectRoot.ts';
import type { Benchmark } from '../benchmark.ts';
import type { BenchServer } from '../benchServer.ts';
import { interleaved } from '../interleaved.ts';
import { comparisonRow } from '../rows.ts';

const peer = join(projectRoot, 'test', 'second-opinion');

/** 320 MB with a lock file of their own, so they are installed when they are wanted first. */
async function installPeer(): Promise<void> {
  if (existsSync(join(peer, 'node_modules'))) return;
  await promisify(execFile)('npm', ['ci', '--prefix', peer], { cwd: projectRoot });
}

async function post(url: string, token: string, query: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url} answered ${text}`);
}

const questions = {
  'userContext { month }: no data source': '{ userContext(month: "2025-03") { month } }',
  'monthTotals: GetItem': '{ monthTotals(month: "2025-03") { totalActualExpenses revision } }',
};

/** The same bundles, the same tokens, the same engine behind both. */
export const simulator: Benchmark = {
  name: 'simulator',
  about:
    "the emulator against Amplify's AppSync simulator with the same resolver bundles plugged in, on the same engine",
  async run(server: BenchServer) {
    await installPeer();
    const { startSimulator } = await import('../../test/second-opinion/simulator/startSimulator.ts');
    const { app } = server.emulator;
    const theirs = await startSimulator({
      app,
      services: { now: Date.now, randomUUID: () => crypto.randomUUID(), random: Math.random },
      dynamodb: { endpoint: server.engine, region: app.region, accessKeyId: server.accessKeyId },
    });
    try {
      const compared = [];
      for (const [what, query] of Object.entries(questions)) {
        const measured = await interleaved(
          () => post(server.emulator.url, server.token, query),
          () => post(theirs.url, server.token, query),
        );
        compared.push(comparisonRow(what, measured));
      }
      return compared;
    } finally {
      await theirs.close();
    }
  },
};
