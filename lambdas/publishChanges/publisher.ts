import type { Facts } from '../shared/observability/observability.ts';
import type { Publication } from './publication.ts';
import { requestOf } from './publication.ts';
import type { Caller } from './signedPost.ts';
import { signedHeaders } from './signedPost.ts';

export interface PublisherPorts {
  readonly caller: Caller;
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** 0 to 1, 1 left out. */
  readonly random: () => number;
}

/** Subscribers were not told. It says nothing of what they were to be told. */
export class NotPublished extends Error {
  override readonly name = 'NotPublished';
  readonly facts: Facts;

  constructor(facts: Facts) {
    super('AppSync did not publish it');
    this.facts = facts;
  }
}

const mostAttempts = 4;
const firstPause = 100;
const timeLimit = 5_000;

/**
 * Publishes over AppSync; what goes over by itself is tried again. HTTP 200 is not enough: a GraphQL error stands in its
 * body.
 * @throws NotPublished
 */
export async function publish(ports: PublisherPorts, publication: Publication): Promise<void> {
  const { mutation } = publication;
  const body = JSON.stringify(requestOf(publication));
  for (let attempt = 1; ; attempt += 1) {
    const failure = await post(ports, mutation, body);
    if (!failure) return;
    if (attempt === mostAttempts || !isPassing(failure)) throw notPublished(mutation, failure);
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    await ports.pause(ports.random() * firstPause * 2 ** attempt);
  }
}

interface Failure {
  /** Of HTTP; absent when there was no answer. */
  readonly status?: number;
  /** `errorType` of each error, or the name of what kept the request from being answered. */
  readonly errorTypes: readonly string[];
}

function notPublished(mutation: string, { status, errorTypes }: Failure): NotPublished {
  return new NotPublished({ mutation, errorTypes: errorTypes.join(' '), ...(status !== undefined && { status }) });
}

/** https://docs.aws.amazon.com/appsync/latest/APIReference/CommonErrors.html */
const passing = /Throttl|TooManyRequests|LimitExceeded|ServiceUnavailable|Internal|Timeout|TimedOut/i;

const isPassing = ({ status, errorTypes }: Failure): boolean =>
  status === undefined || status === 429 || status >= 500 || errorTypes.some((type) => passing.test(type));

async function post(ports: PublisherPorts, mutation: string, body: string): Promise<Failure | null> {
  const headers = await signedHeaders(ports.caller, body);
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const response = await ports.fetch(ports.caller.url, { method: 'POST', headers, body, signal });
    return failureIn(response.status, mutation, await response.text());
  } catch (error) {
    return { errorTypes: [error instanceof Error ? error.name : 'Error'] };
  }
}

interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly errorType?: string | null }[] | null;
}

function failureIn(status: number, mutation: string, text: string): Failure | null {
  const { data, errors } = readAnswer(text);
  if (status === 200 && !errors?.length && data?.[mutation] != null) return null;
  return { status, errorTypes: (errors ?? []).map(({ errorType }) => errorType ?? 'Error') };
}

function readAnswer(text: string): GraphQLAnswer {
  try {
    return (JSON.parse(text) ?? {}) as GraphQLAnswer;
  } catch {
    return { errors: [{ errorType: 'NotJSON' }] };
  }
}
