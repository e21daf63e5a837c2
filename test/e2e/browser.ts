import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

const CANDIDATES = ['chromium-headless-shell', 'chromium', 'google-chrome'].map((name) => `/usr/bin/${name}`);
const PATIENCE_MS = 30_000;

/** A Chromium to test with: the one named by the variable CHROMIUM, else one in its usual place, else none. */
export const chromium = [process.env.CHROMIUM, ...CANDIDATES].find((path) => path !== undefined && existsSync(path));

export interface Page {
  goto(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Resolves when the expression becomes true; rejects with the expression and what it is after 30 s. */
  waitFor(expression: string): Promise<void>;
  /** Console errors, exceptions and refusals by the content security policy. */
  readonly problems: string[];
  /** The address of every request. */
  readonly requests: string[];
}

export interface Browser {
  /** A page with storage of its own. */
  newPage(size: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Starts a headless Chromium and speaks to it by https://chromedevtools.github.io/devtools-protocol/ */
export async function startBrowser(path: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'explorer-e2e-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const own = ['--disable-component-update', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  // A process group of its own: the program in /usr/bin may be a script that starts the browser.
  const child = spawn(path, [...flags, ...own], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const socket = new WebSocket(await debuggerAddress(child.stderr));
  child.stderr.resume();
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const send = connect(socket);
  return {
    newPage: (size) => newPage(send, size),
    async close() {
      const force = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), 5_000);
      await send('Browser.close');
      await gone;
      clearTimeout(force);
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function debuggerAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('Chromium ended before it said where it listens.');
}

interface Connection {
  (method: string, parameters?: Parameters, sessionId?: string): Promise<Record<string, unknown>>;
  listeners: Map<string, (method: string, parameters: Record<string, unknown>) => void>;
}

function connect(socket: WebSocket): Connection {
  const waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  const listeners: Connection['listeners'] = new Map();
  socket.on('message', (text) => {
    const { id, error, result, method, params, sessionId } = JSON.parse(String(text));
    if (id === undefined) return listeners.get(sessionId)?.(method, params);
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  let last = 0;
  const send = (method: string, params: Parameters = {}, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
  return Object.assign(send, { listeners });
}

async function newPage(send: Connection, size: { width: number; height: number }): Promise<Page> {
  const { browserContextId } = await send('Target.createBrowserContext');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const sessionId = String((await send('Target.attachToTarget', { targetId, flatten: true })).sessionId);
  const problems: string[] = [];
  const requests: string[] = [];
  send.listeners.set(sessionId, (method, { entry, exceptionDetails, request, type, args }) => {
    if (method === 'Network.requestWillBeSent') requests.push((request as { url: string }).url);
    if (method === 'Log.entryAdded' && (entry as Parameters).level === 'error') problems.push(JSON.stringify(entry));
    if (method === 'Runtime.exceptionThrown') problems.push(JSON.stringify(exceptionDetails));
    if (method === 'Runtime.consoleAPICalled' && type === 'error') problems.push(JSON.stringify(args));
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`, {}, sessionId);
  await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false }, sessionId);

  const evaluate = async (expression: string): Promise<unknown> => {
    const parameters = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', parameters, sessionId);
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value?: unknown }).value;
  };
  const waitFor = async (expression: string): Promise<void> => {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      if (await evaluate(`new Promise((r) => setTimeout(r, 50)).then(() => Boolean(${expression}))`)) return;
    }
    throw new Error(
      `Not true within ${PATIENCE_MS / 1000} s: ${expression}. Problems: ${problems.join('\n') || 'none'}`,
    );
  };
  return {
    goto: async (url) => void (await send('Page.navigate', { url }, sessionId)),
    evaluate,
    waitFor,
    problems,
    requests,
  };
}
