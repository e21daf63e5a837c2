import { buffer } from 'node:stream/consumers';
import type { LambdaFunction } from '../assembly/app.ts';
import { startAnyHttpServer } from './anyHttpServer.ts';
import type { AnyRequest, AnyResponse } from './anyHttpServer.ts';
import { answerDynamoDB, dynamoDBService } from './dynamodbRequests.ts';
import { answerForwarded } from './forwardedRequests.ts';
import { failure } from './gatewayAnswer.ts';
import type { GatewayAnswer, GatewayOptions, GatewayRequest } from './gatewayAnswer.ts';

/** AWS as functions reach it: what a function's role does not allow gets AccessDeniedException, as on AWS. */
export interface Gateway {
  endpointOf(lambda: LambdaFunction): string;
  close(): Promise<void>;
}

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const server = await startAnyHttpServer((request, response) => {
    answer(request, options).then(
      (done) => send(response, done),
      (error: unknown) => send(response, failure('InternalServerError', String(error), 500)),
    );
  });
  return {
    endpointOf: ({ name }) => `http://127.0.0.1:${server.port}/${name}`,
    close: server.close,
  };
}

async function answer(incoming: AnyRequest, options: GatewayOptions): Promise<GatewayAnswer> {
  const body = await buffer(incoming);
  const { method = 'GET', url = '/', headers } = incoming;
  const lambda = options.functions.find(({ name }) => url.startsWith(`/${name}/`));
  const target = String(headers['x-amz-target'] ?? '');
  if (!lambda) return notServed(`${method} ${url} ${target}`);
  const request: GatewayRequest = { lambda, method, path: url.slice(lambda.name.length + 1), headers, target, body };
  const [service] = target.split('.');
  const isDynamoDB = service === dynamoDBService;
  const answered = await (isDynamoDB ? answerDynamoDB(request, options) : answerForwarded(request, options));
  return answered ?? notServed(target === '' ? `${method} ${request.path}` : target);
}

function notServed(what: string): GatewayAnswer {
  return failure('UnknownOperationException', `The emulator serves functions DynamoDB's items alone, not ${what}`);
}

function send(response: AnyResponse, { status, headers, body }: GatewayAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}
