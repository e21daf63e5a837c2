import type { Util } from '@aws-appsync/utils/lib/index.js';
import { dynamodbUtil } from './attributeValues.ts';
import { authTypeOf } from './authType.ts';
import { errors } from './errors.ts';
import { evaluation } from './evaluationState.ts';
import { filterExpression } from './filterExpression.ts';
import { callHost } from './hostCalls.ts';
import { http } from './http.ts';
import { fail, finiteNumber, text, toJson } from './intrinsics.ts';
import { toSubscriptionFilter } from './subscriptionFilter.ts';
import { time } from './time.ts';

const transform: Util['transform'] = {
  toDynamoDBFilterExpression: expressionText,
  toDynamoDBConditionExpression: expressionText,
  toElasticsearchQueryDSL: unsupported('util.transform.toElasticsearchQueryDSL'),
  toSubscriptionFilter: (filter, ignoredFields, rules) => toSubscriptionFilter(filter, ignoredFields, rules) as never,
};

const math: Util['math'] = {
  roundNum: (value) => Math.round(finiteNumber(value, 'util.math.roundNum')),
  minVal: (a, b) => Math.min(finiteNumber(a, 'util.math.minVal'), finiteNumber(b, 'util.math.minVal')),
  maxVal: (a, b) => Math.max(finiteNumber(a, 'util.math.maxVal'), finiteNumber(b, 'util.math.maxVal')),
  randomDouble: random,
  randomWithinRange(start, end) {
    const what = 'util.math.randomWithinRange';
    const lowest = finiteNumber(start, what);
    return lowest + Math.floor(random() * (finiteNumber(end, what) - lowest));
  },
};

/** https://docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html */
export const util: Util = {
  ...errors,
  autoId: () => callHost((host) => host.uuid()),
  autoUlid: () => callHost((host) => host.ulid()),
  autoKsuid: () => callHost((host) => host.ksuid()),
  authType: () => authTypeOf(evaluation().identity),
  urlEncode: (value) => callHost((host) => host.urlEncode(text(value, 'util.urlEncode'))),
  urlDecode: (value) => callHost((host) => host.urlDecode(text(value, 'util.urlDecode'))),
  base64Encode: (value) => callHost((host) => host.base64Encode(text(value, 'util.base64Encode'))),
  base64Decode: (value) => callHost((host) => host.base64Decode(text(value, 'util.base64Decode'))),
  escapeJavaScript: (value) => callHost((host) => host.escapeJavaScript(text(value, 'util.escapeJavaScript'))),
  matches: (pattern, value) =>
    callHost((host) => host.matches(text(pattern, 'util.matches'), text(value, 'util.matches'))),
  time,
  dynamodb: dynamodbUtil,
  http,
  transform,
  math,
  str: {
    normalize: (value, form) =>
      callHost((host) => host.normalize(text(value, 'util.str.normalize'), text(form, 'util.str.normalize'))),
  },
  rds: { toJsonObject: unsupported('util.rds.toJsonObject') },
  xml: { toMap: unsupported('util.xml.toMap'), toJsonString: unsupported('util.xml.toJsonString') },
};

/** A JSON text, or null for a filter that AWS cannot render. */
function expressionText(filter: unknown): string {
  const expression = filterExpression(filter);
  return (expression && toJson(expression)) as string;
}

function random(): number {
  return callHost((host) => host.random());
}

function unsupported(name: string): () => never {
  return () => fail(`${name} is not supported by this emulator`);
}
