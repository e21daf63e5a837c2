import { Command, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLApi } from '../assistant/graphqlApi.ts';
import { hideToken } from '../assistant/hideToken.ts';
import { createAssistant } from '../assistant/server.ts';
import { serveHttp } from '../assistant/transports/http.ts';
import { serveStdio } from '../assistant/transports/stdio.ts';
import { errorCode } from '../local/errorCode.ts';
import { connectApi } from '../local/graphqlClient.ts';
import { messageOf } from '../local/messageOf.ts';
import { projectRoot } from '../local/projectRoot.ts';

interface Flags {
  readonly url: string;
  readonly token?: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly http: boolean;
  readonly port: number;
  readonly host: string;
  readonly allowedHost: string[];
  readonly allowWrites: boolean;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is 0 to 65535.');
  return port;
}

/** A token never travels in clear text to another machine. */
function readUrl(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('It is an address like http://127.0.0.1:4000/graphql.');
  const { protocol, hostname } = new URL(text);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return text;
  throw new InvalidArgumentError('It must begin with https:// unless it is on this machine.');
}

/** Not left to the option itself, whose complaint would show what was given. */
function checkToken(text: string): string {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return token;
  throw new Error('The token is not a JWT: three parts of A-Z a-z 0-9 _ - with dots between them.');
}

/** Standard output belongs to the protocol. */
function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

function noteError(error: unknown): void {
  const isTaken = errorCode(error) === 'EADDRINUSE';
  note(isTaken ? `${messageOf(error)}. Choose another port with --port.` : messageOf(error));
}

/** Of what the assistant itself did wrong, where. */
function noteFailure(error: unknown): void {
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const HALF_A_DAY = 12 * 3_600_000;

/** A token of the local issuer, made when it is first wanted and anew long before it expires. */
function localToken(url: string, tenant: string, user: string): () => Promise<string> {
  let made: { readonly token: string; readonly at: number } | undefined;
  return async () => {
    if (made && Date.now() - made.at < HALF_A_DAY) return made.token;
    const { tokenFor } = await import('../local/importStatement.ts');
    made = { token: await tokenFor({ url, tenant, user }), at: Date.now() };
    return made.token;
  };
}

/** What the command line says goes before what the environment says. */
function tokenSource({ url, token, tenant, user }: Flags, hasTokenOption: boolean): () => Promise<string> {
  if (tenant && user && !hasTokenOption) return localToken(url, tenant, user);
  if (token) {
    const checked = checkToken(token);
    return async () => checked;
  }
  throw new Error('Say whose figures they are: TYCHE_TOKEN or --token, or for the local server --tenant and --user.');
}

function apiOf(url: string, token: () => Promise<string>): GraphQLApi {
  return {
    async send(document, variables) {
      const current = await token();
      return hideToken(connectApi(url, current), current).send(document, variables);
    },
  };
}

/** Where to listen, when it is not standard input; what is said for one person only is refused there. */
function checkHttp({ tenant, user }: Flags, hasTokenOption: boolean): void {
  if (tenant || user || hasTokenOption) {
    throw new Error('With --http every request brings its own token: leave out --token, --tenant and --user.');
  }
}

async function run(flags: Flags, hasTokenOption: boolean): Promise<void> {
  const { url, allowWrites } = flags;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const assistantOf = (token: () => Promise<string>) =>
    createAssistant({ api: apiOf(url, token), now: () => new Date(), onError: noteFailure }, { version, allowWrites });
  const mode = allowWrites ? 'it may write' : 'it only reads';
  if (flags.http) {
    checkHttp(flags, hasTokenOption);
    const { host, port, allowedHost: allowedHosts } = flags;
    const options = { host, port, allowedHosts, onError: noteError };
    const server = await serveHttp({ ...options, assistantOf: (token) => assistantOf(async () => token) });
    note(`Assistant at ${server.url} for the API at ${url}; ${mode}. Every request brings its person's token.`);
    return;
  }
  const token = tokenSource(flags, hasTokenOption);
  serveStdio(() => assistantOf(token), noteError);
  note(`Assistant on standard input and output for the API at ${url}; ${mode}.`);
}

await new Command('npm run --silent assistant --')
  .description(
    'An MCP server for AI assistants: budget, spending, goals and bills of one person, through the API and with that ' +
      "person's token. On standard input and output, or with --http for everybody who brings a token.",
  )
  .addOption(
    new Option('--url <url>', 'the API').env('TYCHE_URL').default('http://127.0.0.1:4000/graphql').argParser(readUrl),
  )
  .addOption(
    new Option(
      '--token <jwt>',
      'whose figures they are; better in the environment, where no process list shows it',
    ).env('TYCHE_TOKEN'),
  )
  .option('--tenant <id>', 'with --user: a token of the local issuer, which only the local server accepts')
  .option('--user <id>', 'see --tenant')
  .option('--http', 'streamable HTTP at /mcp; every request has its own token: Authorization: Bearer <jwt>', false)
  .option('--port <number>', 'with --http', readPort, 4116)
  .option('--host <address>', 'with --http: where to listen', '127.0.0.1')
  .option('--allowed-host <name...>', 'with --http: further names in Host and Origin', [])
  .option('--allow-writes', 'also tools that record, contribute and move to another category', false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (flags: Flags, command: Command) => {
    try {
      await run(flags, command.getOptionValueSource('token') === 'cli');
    } catch (error) {
      noteError(error);
      process.exitCode = 2;
    }
  })
  .parseAsync();
