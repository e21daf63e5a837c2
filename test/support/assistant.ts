import type { CallToolResult, Transport } from '@modelcontextprotocol/client';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { join } from 'node:path';
import { hideToken } from '../../assistant/hideToken.ts';
import { createAssistant } from '../../assistant/server.ts';
import type { HttpAssistant } from '../../assistant/transports/http.ts';
import { serveHttp } from '../../assistant/transports/http.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import type { BudgetApi, Person } from './budgetApi.ts';

const root = join(import.meta.dirname, '../..');

/** Both eras of the protocol: clients that open with `initialize`, and those of 2026. */
export const eras = ['legacy', 'auto'] as const;
export type Era = (typeof eras)[number];

/** A person's model: what it sees of a tool's answer. */
export interface Model {
  readonly client: Client;
  /** The answer of a call that must succeed; the client has checked it against the tool's schema. */
  ask<Answer>(tool: string, input?: Record<string, unknown>): Promise<{ answer: Answer; text: string }>;
  /** The error of a call that must fail. */
  refused(tool: string, input?: Record<string, unknown>): Promise<{ error: Record<string, unknown>; text: string }>;
  close(): Promise<void>;
}

function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

async function connectModel(transport: Transport, era: Era): Promise<Model> {
  const client = new Client({ name: 'a-model', version: '1' }, { versionNegotiation: { mode: era } });
  await client.connect(transport);
  // The schemas of the answers, against which the client checks what it is answered.
  await client.listTools();
  return {
    client,
    async ask<Answer>(name: string, input: Record<string, unknown> = {}) {
      const result = (await client.callTool({ name, arguments: input })) as CallToolResult;
      if (result.isError) throw new Error(`${name} answered ${textOf(result)}`);
      return { answer: result.structuredContent as Answer, text: textOf(result) };
    },
    async refused(name, input = {}) {
      const result = (await client.callTool({ name, arguments: input })) as CallToolResult;
      if (!result.isError) throw new Error(`${name} was to be refused and answered ${textOf(result)}`);
      return { error: (result.structuredContent as { error: Record<string, unknown> }).error, text: textOf(result) };
    },
    close: () => client.close(),
  };
}

export function tokenOf(api: BudgetApi, person: Person): string {
  return api.issuer.sign(api.claimsOf(person));
}

/** The assistant over HTTP on a free port, as the command serves it; `failures` collects what went wrong inside. */
export async function startHttpAssistant(
  url: string,
  { allowWrites = false, now = () => new Date() } = {},
): Promise<HttpAssistant & { readonly failures: unknown[] }> {
  const failures: unknown[] = [];
  const onError = (error: unknown): void => void failures.push(error);
  const server = await serveHttp({
    onError,
    assistantOf: (token) => {
      const api = hideToken(connectApi(url, token), token);
      return createAssistant({ api, now, onError }, { version: '0.0.0', allowWrites });
    },
  });
  return { ...server, failures };
}

export function modelOverHttp(url: string, token: string, era: Era = 'legacy'): Promise<Model> {
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  return connectModel(new StreamableHTTPClientTransport(new URL(url), { requestInit }), era);
}

/** The command itself in a process of its own; `notes` is what it wrote to standard error. */
export async function modelOverStdio(
  env: Record<string, string>,
  era: Era = 'legacy',
  args: readonly string[] = [],
): Promise<Model & { notes(): string }> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', join(root, 'cli/assistant.ts'), ...args],
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stderr: 'pipe',
  });
  let notes = '';
  transport.stderr?.on('data', (chunk: Buffer) => (notes += chunk.toString()));
  const model = await connectModel(transport, era);
  return { ...model, notes: () => notes };
}
