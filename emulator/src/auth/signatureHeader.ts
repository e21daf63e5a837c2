/** What an `Authorization: AWS4-HMAC-SHA256 …` header claims, before anything of it is verified. */
export interface SignatureHeader {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  readonly signedAt: Date;
  /** 64 hex digits. */
  readonly signature: string;
  /** The headers that were signed, with the values of the request. */
  readonly headers: Record<string, string>;
}

const shape =
  /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, *SignedHeaders=([a-z0-9-;]+), *Signature=([0-9a-f]{64})$/;

/**
 * Reads the header together with the `x-amz-date` it depends on; undefined when either is malformed, when the days of
 * both differ, when a signed header is absent, or when `host` or `x-amz-date` is not among the signed ones.
 */
export function readSignature(
  authorization: string,
  headers: Readonly<Record<string, string>>,
): SignatureHeader | undefined {
  const match = shape.exec(authorization);
  const signedAt = readDate(headers['x-amz-date']);
  if (!match || !signedAt) return undefined;
  const [accessKeyId, day, region, service, names, signature] = match.slice(1) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const signed = new Set(names.split(';'));
  if (!headers['x-amz-date']?.startsWith(day) || !signed.has('host') || !signed.has('x-amz-date')) return undefined;
  const values: Record<string, string> = {};
  for (const name of signed) {
    const value = headers[name];
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return { accessKeyId, region, service, signedAt, signature, headers: values };
}

/** `20261122T104926Z`, the basic format of ISO 8601. */
function readDate(text = ''): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1);
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
