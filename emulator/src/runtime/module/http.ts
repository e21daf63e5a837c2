import type { HttpUtils } from '@aws-appsync/utils/lib/http-utils.js';
import { evaluation } from './evaluationState.ts';
import { fail, isObject, kindOf, text, toJson } from './intrinsics.ts';

const maxHeaderCharacters = 4096;
const notCopied = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'transfer-encoding',
  'upgrade',
];
const notAdded = [...notCopied, 'content-type', 'date'];
const token = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz";

/** https://docs.aws.amazon.com/appsync/latest/devguide/http-helpers-in-utils-http-js.html */
export const http: HttpUtils = {
  copyHeaders(headers) {
    if (!isObject(headers)) return fail(`util.http.copyHeaders takes an object, not ${kindOf(headers)}`);
    const copied: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(headers))
      if (notCopied.indexOf(name.toLowerCase()) < 0) copied[name] = value;
    return copied;
  },
  addResponseHeader,
  addResponseHeaders(headers) {
    if (!isObject(headers)) return fail(`util.http.addResponseHeaders takes an object, not ${kindOf(headers)}`);
    for (const [name, value] of Object.entries(headers)) addResponseHeader(name, value);
  },
};

/** The last value given for a name counts; all headers together take at most 4 KB. */
function addResponseHeader(name: string, value: unknown): void {
  const what = 'util.http.addResponseHeader';
  const key = text(name, what).toLowerCase();
  if (key === '' || key.split('').some((character) => token.indexOf(character) < 0))
    return fail(`${what}: ${toJson(name)} is not a header name`);
  if (notAdded.indexOf(key) >= 0 || key.startsWith('x-amzn-') || key.startsWith('x-amz-'))
    return fail(`${what}: the header ${name} is reserved`);
  const content =
    typeof value === 'string' ? value : (toJson(value) ?? fail(`${what}: the header ${name} has no value`));
  if (content.split('').some((character) => character < ' ' || character > '~'))
    return fail(`${what}: the value of ${name} is not printable ASCII`);
  const headers = evaluation().responseHeaders;
  headers[key] = content;
  const size = Object.entries(headers).reduce((sum, [each, of]) => sum + each.length + of.length, 0);
  if (size > maxHeaderCharacters) return fail(`${what}: the custom response headers exceed 4 KB`);
}
