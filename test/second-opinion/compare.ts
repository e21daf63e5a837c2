import { isDeepStrictEqual } from 'node:util';
import { chapters, everywhere } from './differences.ts';
import type { Chapter } from './story.ts';

export interface GraphQLError {
  readonly message?: string;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
  readonly data?: unknown;
  readonly path?: unknown;
  readonly locations?: unknown;
}

export interface Body {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[];
}

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

export interface Side {
  readonly url: string;
  authorizationOf(chapter: Chapter): string | undefined;
}

export interface Comparison {
  readonly compared: number;
  /** Chapters whose answers differ and are not listed, with both answers. */
  readonly unlisted: readonly string[];
  /** Names in `differences.ts` of chapters that do not differ and of rules that changed no answer. */
  readonly stale: readonly string[];
}

const mostPages = 100;

/** Asks both sides each chapter, one after the other. */
export async function compare(
  story: readonly Chapter[],
  emulator: Side,
  simulator: Side,
  beforeEach: () => void,
): Promise<Comparison> {
  const used = new Set<string>();
  const unlisted: string[] = [];
  for (const chapter of story) {
    beforeEach();
    const [ours, theirs] = await Promise.all([ask(emulator, chapter), ask(simulator, chapter)]);
    const [expected, actual] = [plain(ours, used), plain(theirs, used)];
    if (isDeepStrictEqual(expected, actual)) continue;
    if (Object.hasOwn(chapters, chapter.name)) used.add(chapter.name);
    else
      unlisted.push(`${chapter.name}\n  emulator  ${JSON.stringify(expected)}\n  simulator ${JSON.stringify(actual)}`);
  }
  const listed = [...Object.keys(chapters), ...everywhere.map(({ name }) => name)];
  return { compared: story.length, unlisted, stale: listed.filter((name) => !used.has(name)) };
}

async function ask(side: Side, chapter: Chapter): Promise<Answer> {
  const { pagesOf, variables } = chapter;
  if (pagesOf === undefined) return post(side, chapter);
  const pages: unknown[] = [];
  for (let nextToken: string | null | undefined; nextToken !== null && pages.length < mostPages;) {
    const { status, body } = await post(side, { ...chapter, variables: { ...variables, nextToken } });
    const page = (body.data as Record<string, { nextToken: string | null }> | null)?.[pagesOf];
    if (!page) return { status, body };
    pages.push(page);
    nextToken = page.nextToken;
  }
  return { status: 200, body: { data: pages } };
}

async function post(side: Side, chapter: Chapter): Promise<Answer> {
  const authorization = side.authorizationOf(chapter);
  const response = await fetch(side.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ query: chapter.query, variables: chapter.variables }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** The answer without what the two never agree on; `used` gets the rules that changed it. */
function plain({ status, body }: Answer, used: Set<string>): unknown {
  let rest = body;
  for (const { name, apply } of everywhere) {
    const changed = asJson(apply(rest));
    if (!isDeepStrictEqual(changed, rest)) used.add(name);
    rest = changed;
  }
  return { status, body: rest };
}

/** Without the properties that are undefined. */
function asJson(body: Body): Body {
  return JSON.parse(JSON.stringify(body)) as Body;
}
