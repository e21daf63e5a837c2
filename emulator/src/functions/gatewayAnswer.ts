import type { IncomingHttpHeaders } from 'node:http';
import type { LambdaFunction } from '../assembly/app.ts';
import type { DynamoDBObserver } from '../dataSources/dataSource.ts';
import type { FunctionSurroundings } from './functionVariables.ts';

export interface GatewayOptions extends DynamoDBObserver {
  readonly functions: readonly LambdaFunction[];
  readonly surroundings: FunctionSurroundings;
  readonly accountId: string;
  readonly tableArn: (tableName: string) => string;
  /** Signing name of a service → address of what stands for it here. Default: none, its requests are refused. */
  readonly endpoints?: Readonly<Record<string, string>>;
}

/** What a function asks of a service of AWS. */
export interface GatewayRequest {
  readonly lambda: LambdaFunction;
  readonly method: string;
  /** With the query, as the service would see it. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** `x-amz-target`: the operation, for services whose protocol names it there; else empty. */
  readonly target: string;
  readonly body: Buffer;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** AWS's JSON protocol, in which errors are written too. */
export const jsonProtocol = 'application/x-amz-json-1.0';

export function failure(type: string, message: string, status = 400): GatewayAnswer {
  return {
    status,
    headers: { 'content-type': jsonProtocol },
    body: JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message }),
  };
}
