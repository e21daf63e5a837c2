import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** An error as AppSync answers it. */
export interface ApiError {
  readonly message: string;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
}

export interface ApiAnswer<Data> {
  readonly data: Data | null;
  /** Empty when all went well. */
  readonly errors: readonly ApiError[];
}

export interface Api {
  /** Fails with ApiUnreachable when no answer of the API arrived. */
  send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<ApiAnswer<Data>>;
}

/** No answer arrived, or only one that says "later": whether the request was carried out is unknown. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable';
}

const answerLimit = 30_000;

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause ? String(cause.code) : cause.message;
}

async function post(
  url: string,
  token: string,
  body: string,
  fetchAnswer: typeof fetch,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetchAnswer(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
      body,
      signal: AbortSignal.timeout(answerLimit),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new ApiUnreachable(`${url} does not answer (${causeOf(error)})`);
  }
}

interface Envelope {
  readonly data?: unknown;
  readonly errors?: readonly ApiError[];
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  return 'data' in value || ('errors' in value && Array.isArray(value.errors));
}

function parseAnswer(url: string, status: number, text: string): Envelope {
  try {
    const answer: unknown = JSON.parse(text);
    if (isEnvelope(answer)) return answer;
  } catch {
    // Said below.
  }
  throw new Error(`${url} answered with status ${status}, but not as a GraphQL API: ${text.slice(0, 200)}`);
}

/** GraphQL over HTTP as AppSync speaks it: queries and mutations, one answer each. */
export function connectApi(url: string, token: string, fetchAnswer: typeof fetch = fetch): Api {
  return {
    async send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) {
      const { status, text } = await post(
        url,
        token,
        JSON.stringify({ query: print(document), variables }),
        fetchAnswer,
      );
      if (status >= 500 || status === 429) throw new ApiUnreachable(`${url} answered with status ${status}`);
      const { data, errors } = parseAnswer(url, status, text);
      return { data: (data ?? null) as Data | null, errors: errors ?? [] };
    },
  };
}
