import { createHash, createHmac } from 'node:crypto';

export interface ToSign {
  readonly path?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly region?: string;
  readonly service?: string;
  /** Headers that are sent without being signed. */
  readonly unsigned?: readonly string[];
  readonly at: Date;
}

export const localUser = {
  accessKeyId: 'AKIALOCAL',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  userArn: 'arn:aws:iam::000000000000:user/publisher',
} as const;

/**
 * The headers of a signed POST, calculated here from the published description of Signature Version 4, step by step:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest(request: ToSign): Record<string, string> {
  const { path = '/graphql', body, region = 'us-east-1', service = 'appsync' } = request;
  const { accessKeyId = localUser.accessKeyId, secretAccessKey = localUser.secretAccessKey } = request;
  const date = `${request.at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = date.slice(0, 8);
  const headers: Record<string, string> = { host: 'localhost', 'x-amz-date': date, ...request.headers };
  const names = Object.keys(headers)
    .filter((name) => !request.unsigned?.includes(name))
    .sort();
  const canonical = [
    'POST',
    path,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
