import { describe, expect, it } from '@jest/globals';
import { faultOf, valueOf } from './runCode.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/time-helpers-in-util-time-js.html; now is 2018-02-06T19:01:35.758Z. */
const documented: readonly (readonly [string, unknown])[] = [
  [`nowISO8601()`, '2018-02-06T19:01:35.758Z'],
  [`nowEpochSeconds()`, 1517943695],
  [`nowEpochMilliSeconds()`, 1517943695758],
  [`nowFormatted("yyyy-MM-dd HH:mm:ssZ")`, '2018-02-06 19:01:35+0000'],
  [`nowFormatted("yyyy-MM-dd HH:mm:ssZ", "+08:00")`, '2018-02-07 03:01:35+0800'],
  [`nowFormatted("yyyy-MM-dd HH:mm:ssZ", "Australia/Perth")`, '2018-02-07 03:01:35+0800'],
  [`parseFormattedToEpochMilliSeconds("2018-02-01 01:15:30+0800", "yyyy-MM-dd HH:mm:ssZ")`, 1517418930000],
  [`parseFormattedToEpochMilliSeconds("2018-02-01 01:15:30", "yyyy-MM-dd HH:mm:ss", "Australia/Perth")`, 1517418930000],
  [`parseISO8601ToEpochMilliSeconds("2018-02-01T17:21:05.180+08:00")`, 1517476865180],
  [`epochMilliSecondsToSeconds(1517943695758)`, 1517943695],
  [`epochMilliSecondsToISO8601(1517943695758)`, '2018-02-06T19:01:35.758Z'],
  [`epochMilliSecondsToFormatted(1517943695758, "yyyy-MM-dd HH:mm:ssZ")`, '2018-02-06 19:01:35+0000'],
  [
    `epochMilliSecondsToFormatted(1517943695758, "yyyy-MM-dd HH:mm:ssZ", "Australia/Perth")`,
    '2018-02-07 03:01:35+0800',
  ],
];

/** By the table of letters in Java's DateTimeFormatter. */
const letters: readonly (readonly [string, string])[] = [
  ['yy y u', '18 2018 2018'],
  ['M MM MMM MMMM', '2 02 Feb February'],
  ['d dd', '6 06'],
  ['E EEE EEEE', 'Tue Tue Tuesday'],
  ['H HH h hh a', '19 19 7 07 PM'],
  ['S SS SSS SSSSSS', '7 75 758 758000'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSX", '2018-02-06T19:01:35.758Z'],
  ['x xx xxx', '+00 +0000 +00:00'],
  ["h 'o''clock' ''yy''", "7 o'clock '18'"],
];

/** Epoch milliseconds by `date -u -d … +%s`. */
const parsed: readonly (readonly [string, number])[] = [
  [`parseISO8601ToEpochMilliSeconds("1970-01-01T00:00:00Z")`, 0],
  [`parseISO8601ToEpochMilliSeconds("2024-02-29T23:59:59.9999Z")`, 1709251199999],
  [`parseISO8601ToEpochMilliSeconds("2025-01-15T12:00Z")`, 1736942400000],
  [`parseISO8601ToEpochMilliSeconds("1969-12-31T23:59:59-00:30")`, 1799000],
  [`parseFormattedToEpochMilliSeconds("6 Feb 2018 07:01 PM", "d MMM yyyy hh:mm a")`, 1517943660000],
  [`parseFormattedToEpochMilliSeconds("Tue, 06 Feb 2018 12:00:00 Z", "EEE, dd MMM yyyy HH:mm:ss X")`, 1517918400000],
  [`parseFormattedToEpochMilliSeconds("12:05 AM 2018-02-06", "hh:mm a yyyy-MM-dd")`, 1517875500000],
];

describe('util.time', () => {
  it.each(documented)('answers the documented example %s', async (call, expected) => {
    expect(await valueOf(`util.time.${call}`)).toBe(expected);
  });

  it.each(letters)('formats %s', async (pattern, expected) => {
    expect(await valueOf(`util.time.nowFormatted(${JSON.stringify(pattern)})`)).toBe(expected);
  });

  it.each(parsed)('reads %s', async (call, expected) => {
    expect(await valueOf(`util.time.${call}`)).toBe(expected);
  });

  it('keeps the summer time of a zone, the earlier of two and the later in a gap', async () => {
    const at = (text: string) =>
      valueOf(`util.time.parseFormattedToEpochMilliSeconds("${text}", "yyyy-MM-dd HH:mm", "Europe/Berlin")`);
    expect(await at('2025-07-01 12:00')).toBe(Date.UTC(2025, 6, 1, 10));
    expect(await at('2025-10-26 02:30')).toBe(Date.UTC(2025, 9, 26, 0, 30));
    expect(await at('2025-03-30 02:30')).toBe(Date.UTC(2025, 2, 30, 1, 30));
    const format = `util.time.epochMilliSecondsToFormatted(${Date.UTC(2025, 9, 26, 1, 30)}, "HH:mm xxx", "Europe/Berlin")`;
    expect(await valueOf(format)).toBe('02:30 +01:00');
  });

  it.each([
    [`nowFormatted('YYYY-MM-dd')`, 'YYYY is not supported (Y is the week-based year; the calendar year is yyyy)'],
    [`nowFormatted('QQQ')`, 'QQQ is not supported'],
    [`nowFormatted('yyyy[-MM]')`, 'is not supported'],
    [`nowFormatted('HH', 'Mars/Olympus')`, '"Mars/Olympus" is not a time zone'],
    [`parseISO8601ToEpochMilliSeconds('2018-02-30T00:00:00Z')`, 'is not a date and time that exists'],
    [`parseISO8601ToEpochMilliSeconds('2018-02-03')`, 'is not an ISO 8601 date and time with an offset'],
    [`parseISO8601ToEpochMilliSeconds(undefined)`, 'takes a string, not undefined'],
    [`parseFormattedToEpochMilliSeconds('2018', 'yyyy')`, 'has no month, day, hour, minute'],
    [`parseFormattedToEpochMilliSeconds('x', 'yyyy-MM-dd HH:mm')`, 'does not fit the time pattern'],
    [`parseFormattedToEpochMilliSeconds('Mon 2018-02-06 00:00', 'EEE yyyy-MM-dd HH:mm')`, 'another day of the week'],
    [`epochMilliSecondsToISO8601(1e18)`, 'is not a time in milliseconds'],
  ])('refuses %s', async (call, message) => {
    expect(await faultOf(`util.time.${call}`)).toContain(message);
  });
});
