import { whenUnreachable } from './advice.ts';
import type { GraphQLRequest, GraphQLResponse } from './graphqlResponse.ts';
import { isRecord, problem, withRemark } from './graphqlResponse.ts';

/** AppSync ends a request after 30 s; a little later nobody is going to answer. */
export const ANSWER_LIMIT_MS = 35_000;

/**
 * Sends a query or mutation by HTTP. Never rejects: what goes wrong is an answer that says so.
 * `refused` is added to an answer with status 401.
 */
export async function postRequest(
  endpoint: string,
  request: GraphQLRequest,
  headers: Headers,
  refused: string,
  send: typeof fetch = fetch,
): Promise<GraphQLResponse> {
  try {
    const response = await send(endpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    return readResponse(response.status, await response.text(), refused);
  } catch (error) {
    return isRecord(error) && error.name === 'TimeoutError'
      ? problem(`${endpoint} did not answer within ${ANSWER_LIMIT_MS / 1000} seconds.`)
      : problem(`${endpoint} cannot be reached. ${whenUnreachable(endpoint)}`);
  }
}

/** The API's answer, whole; a status other than 200 is added to it. */
function readResponse(status: number, text: string, refused: string): GraphQLResponse {
  const body = parseJson(text);
  if (!isRecord(body)) {
    return problem(`The API answered with status ${status} and no JSON object.`, { status, body: text.slice(0, 500) });
  }
  if (status === 401) return withRemark(body, { status, advice: refused });
  return status === 200 ? body : withRemark(body, { status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
