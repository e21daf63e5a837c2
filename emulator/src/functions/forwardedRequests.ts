import { allows } from '../access/allows.ts';
import { failure } from './gatewayAnswer.ts';
import type { GatewayAnswer, GatewayOptions, GatewayRequest } from './gatewayAnswer.ts';

/** An action on a resource, as IAM sees it. */
interface Requested {
  readonly action: string;
  /** ARNs by which a role may name what is asked for; one is enough. */
  readonly resources: readonly string[];
}

type Reader = (request: GatewayRequest, options: GatewayOptions) => Requested | undefined;

/** Signing name of a service → what a request of it needs of its caller's role. */
const services: Readonly<Record<string, Reader>> = { bedrock: bedrockAccess };

/** @throws Error for the name of a service whose requests cannot be forwarded */
export function requireServedServices(endpoints: Readonly<Record<string, string>>): void {
  const unknown = Object.keys(endpoints).find((name) => !Object.hasOwn(services, name));
  if (unknown === undefined) return;
  const known = Object.keys(services).join(', ');
  throw new Error(`The emulator does not forward requests of the service ${unknown} (it does of: ${known}).`);
}

/**
 * Hands a request to the local address of its service, when the role of the function allows it. Undefined for a service
 * without one, and for an operation that is not served.
 */
export async function answerForwarded(
  request: GatewayRequest,
  options: GatewayOptions,
): Promise<GatewayAnswer | undefined> {
  const service = signingNameOf(request);
  const endpoint = options.endpoints?.[service];
  const requested = endpoint === undefined ? undefined : services[service]?.(request, options);
  if (endpoint === undefined || !requested) return undefined;
  const { lambda } = request;
  const { action, resources } = requested;
  if (!resources.some((resource) => allows(lambda.permissions, action, resource))) {
    const message =
      `The role of the function ${lambda.name} is not authorized to perform: ${action} on resource: ${resources[0]} ` +
      `because no identity-based policy allows the ${action} action`;
    return failure('AccessDeniedException', message, 403);
  }
  return await forward(request, endpoint);
}

/** The service in the scope of the signature: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
function signingNameOf({ headers }: GatewayRequest): string {
  return /Credential=[^/]+\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** `POST /model/<id or ARN>/converse` and `/invoke`: a foundation model, or an inference profile by its id or ARN. */
function bedrockAccess(
  { method, path }: GatewayRequest,
  { surroundings, accountId }: GatewayOptions,
): Requested | undefined {
  const [, id = ''] = /^\/model\/([^/]+)\/(?:converse|invoke)(?:\?|$)/.exec(path) ?? [];
  if (method !== 'POST' || id === '') return undefined;
  const model = decodeURIComponent(id);
  const arn = `arn:aws:bedrock:${surroundings.region}`;
  const resources = model.startsWith('arn:')
    ? [model]
    : [`${arn}::foundation-model/${model}`, `${arn}:${accountId}:inference-profile/${model}`];
  return { action: 'bedrock:InvokeModel', resources };
}

/** Headers of the connection, as HTTP/2's with a colon, and of the signature, which holds for another address. */
const ownHeaders = [
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'authorization',
  'x-amz-security-token',
];

async function forward({ method, path, headers, body }: GatewayRequest, endpoint: string): Promise<GatewayAnswer> {
  const passed = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(':') || ownHeaders.includes(name) || value === undefined
      ? []
      : [[name, String(value)] as [string, string]],
  );
  const response = await fetch(new URL(path, endpoint), { method, headers: passed, body: new Uint8Array(body) });
  const answered = [...response.headers].filter(([name]) => name === 'content-type' || name.startsWith('x-amzn-'));
  return {
    status: response.status,
    headers: Object.fromEntries(answered),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
