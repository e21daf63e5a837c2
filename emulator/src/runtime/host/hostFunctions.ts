import type { RuntimeServices } from '../evaluation.ts';
import type { Host } from '../module/host.ts';
import { base64Decode, base64Encode, escapeJavaScript, normalize, urlDecode, urlEncode } from './encoding.ts';
import { formatTime } from './formatTime.ts';
import { javaMatches } from './javaRegex.ts';
import { parseISO8601, parseTime } from './parseTime.ts';
import { ksuid, ulid } from './sortableIds.ts';

/** The host's side of `util`: what needs a clock, chance, or a built-in that the sandbox does not have. */
export function hostFunctions({ now, random, randomUUID }: RuntimeServices): Host {
  return {
    now: () => now(),
    stopwatch: () => performance.now(),
    random: () => random(),
    uuid: () => randomUUID(),
    ulid: () => ulid(now(), random),
    ksuid: () => ksuid(now(), random),
    urlEncode,
    urlDecode,
    base64Encode,
    base64Decode,
    escapeJavaScript,
    normalize,
    matches: javaMatches,
    toISO8601: (milliseconds) => formatTime(milliseconds, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 'UTC'),
    parseISO8601,
    formatTime,
    parseTime,
  };
}
