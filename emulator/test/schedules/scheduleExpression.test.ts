import { describe, expect, it } from '@jest/globals';
import { compileSchedule } from '../../src/schedules/scheduleExpression.ts';

/** The next runs after a moment, in ISO 8601 without the zeros at the end. */
function runs(expression: string, after: string, count: number, timeZone = 'UTC', more = {}): string[] {
  const next = compileSchedule({ expression, timeZone, ...more });
  const since = Date.parse(after);
  const found: string[] = [];
  for (let time: number | undefined = since; found.length < count;) {
    time = next(time, since);
    if (time === undefined) break;
    found.push(new Date(time).toISOString().replace(/:00\.000Z$/, 'Z'));
  }
  return found;
}

/** 22 November 2026 is a Sunday. All dates were looked up in a calendar. */
describe('cron', () => {
  it.each<[string, string, string[]]>([
    ['every day', '0 10 * * ? *', ['2026-11-22T10:00Z', '2026-11-23T10:00Z']],
    ['the first of the month', '30 2 1 * ? *', ['2026-12-01T02:30Z', '2027-01-01T02:30Z']],
    [
      'every ten minutes from the first on',
      '1/10 * * * ? *',
      ['2026-11-22T00:01Z', '2026-11-22T00:11Z', '2026-11-22T00:21Z'],
    ],
    ['every ten minutes', '*/10 0 * * ? *', ['2026-11-22T00:10Z', '2026-11-22T00:20Z']],
    ['weekdays by name', '15 12 ? * MON-FRI *', ['2026-11-23T12:15Z', '2026-11-24T12:15Z']],
    ['1 is Sunday', '0 8 ? * 1 *', ['2026-11-22T08:00Z', '2026-11-29T08:00Z']],
    ['2 is Monday', '0 8 ? * 2 *', ['2026-11-23T08:00Z', '2026-11-30T08:00Z']],
    ['7 is Saturday', '0 8 ? * 7 *', ['2026-11-28T08:00Z', '2026-12-05T08:00Z']],
    [
      'Sunday to Tuesday',
      '0 8 ? * 1-3 *',
      ['2026-11-22T08:00Z', '2026-11-23T08:00Z', '2026-11-24T08:00Z', '2026-11-29T08:00Z'],
    ],
    ['a list of days', '0 8 ? * SUN,WED *', ['2026-11-22T08:00Z', '2026-11-25T08:00Z', '2026-11-29T08:00Z']],
    [
      'the last day of the month',
      '0 23 L * ? *',
      ['2026-11-30T23:00Z', '2026-12-31T23:00Z', '2027-01-31T23:00Z', '2027-02-28T23:00Z'],
    ],
    ['the last Friday of the month', '0 9 ? * 6L *', ['2026-11-27T09:00Z', '2026-12-25T09:00Z', '2027-01-29T09:00Z']],
    ['the last Friday by name', '0 9 ? * FRIL *', ['2026-11-27T09:00Z', '2026-12-25T09:00Z']],
    ['the last day of the week', '0 9 ? * L *', ['2026-11-28T09:00Z', '2026-12-05T09:00Z']],
    ['the second Tuesday', '0 9 ? * 3#2 *', ['2026-12-08T09:00Z', '2027-01-12T09:00Z']],
    ['the second Tuesday by name', '0 9 ? * TUE#2 *', ['2026-12-08T09:00Z', '2027-01-12T09:00Z']],
    // The 15th is a Tuesday in December, a Friday in January, a Monday in February, a Saturday in May.
    ['the weekday nearest to the 15th', '0 9 15W 5 ? 2027', ['2027-05-14T09:00Z']],
    ['the weekday nearest to a Sunday', '0 9 22W 11 ? 2026', ['2026-11-23T09:00Z']],
    // The first of May 2027 is a Saturday; a month is not left.
    ['the weekday nearest to the 1st', '0 9 1W 5 ? 2027', ['2027-05-03T09:00Z']],
    ['months by name', '0 0 1 JAN,JUL ? *', ['2027-01-01T00:00Z', '2027-07-01T00:00Z']],
    ['a leap day', '0 0 29 2 ? *', ['2028-02-29T00:00Z', '2032-02-29T00:00Z']],
    ['a year that is over', '0 0 1 1 ? 2026', []],
    ['years in steps', '0 0 1 1 ? 2027/2', ['2027-01-01T00:00Z', '2029-01-01T00:00Z']],
    [
      'hours in steps',
      '0 5/8 * * ? *',
      ['2026-11-22T05:00Z', '2026-11-22T13:00Z', '2026-11-22T21:00Z', '2026-11-23T05:00Z'],
    ],
    ['a range in steps', '0 8-18/5 * * ? *', ['2026-11-22T08:00Z', '2026-11-22T13:00Z', '2026-11-22T18:00Z']],
  ])('%s: cron(%s)', (_, fields, expected) => {
    expect(runs(`cron(${fields})`, '2026-11-22T00:00:00Z', Math.max(1, expected.length))).toEqual(expected);
  });

  it('speaks of the clock of its time zone', () => {
    expect(runs('cron(0 7 * * ? *)', '2026-11-22T00:00:00Z', 1, 'Europe/Berlin')).toEqual(['2026-11-22T06:00Z']);
    expect(runs('cron(0 7 * * ? *)', '2026-07-22T00:00:00Z', 1, 'Europe/Berlin')).toEqual(['2026-07-22T05:00Z']);
    expect(runs('cron(0 7 * * ? *)', '2026-11-22T00:00:00Z', 1, 'Asia/Kolkata')).toEqual(['2026-11-22T01:30Z']);
  });

  // Berlin 2027: at 2 o'clock on 28 March the clock goes to 3, at 3 o'clock on 31 October back to 2.
  it('leaves out a time that the clock leaps over', () => {
    expect(runs('cron(30 2 * * ? *)', '2027-03-26T12:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2027-03-27T01:30Z',
      '2027-03-29T00:30Z',
    ]);
  });

  it.each(['30 2 * * ? *', '30 2,2 * * ? *', '30 2-2 * * ? *'])(
    'runs once when a time comes twice: cron(%s)',
    (fields) => {
      expect(runs(`cron(${fields})`, '2027-10-30T12:00:00Z', 2, 'Europe/Berlin')).toEqual([
        '2027-10-31T00:30Z',
        '2027-11-01T01:30Z',
      ]);
    },
  );

  it('runs once in each half hour of the night when an hour comes twice', () => {
    expect(runs('cron(0/30 1-3 31 10 ? 2027)', '2027-10-30T12:00:00Z', 9, 'Europe/Berlin')).toEqual([
      ...['2027-10-30T23:00Z', '2027-10-30T23:30Z', '2027-10-31T00:00Z', '2027-10-31T00:30Z'],
      ...['2027-10-31T02:00Z', '2027-10-31T02:30Z'],
    ]);
  });
});

describe('rate', () => {
  it('runs at once, and then again and again', () => {
    const next = compileSchedule({ expression: 'rate(5 minutes)', timeZone: 'UTC' });
    const since = Date.parse('2026-11-22T10:49:26Z');
    expect(next(since - 1, since)).toBe(since);
    expect(next(since, since)).toBe(since + 300_000);
    expect(next(since + 299_999, since)).toBe(since + 300_000);
    expect(next(since + 300_000, since)).toBe(since + 600_000);
  });

  it.each([
    ['rate(1 minute)', '2026-11-22T00:01Z'],
    ['rate(2 hours)', '2026-11-22T02:00Z'],
    ['rate(7 days)', '2026-11-29T00:00Z'],
  ])('%s', (expression, expected) => {
    expect(runs(expression, '2026-11-22T00:00:00Z', 1)).toEqual([expected]);
  });

  it('counts from the start date to the end date', () => {
    const dates = { startDate: '2026-11-20T06:00:00Z', endDate: '2026-11-22T18:00:00Z' };
    expect(runs('rate(12 hours)', '2026-11-22T00:00:00Z', 5, 'UTC', dates)).toEqual([
      '2026-11-22T06:00Z',
      '2026-11-22T18:00Z',
    ]);
  });
});

describe('at', () => {
  it('runs once, by the clock of its time zone', () => {
    const expression = 'at(2026-11-22T10:49:00)';
    expect(runs(expression, '2026-11-22T00:00:00Z', 2)).toEqual(['2026-11-22T10:49Z']);
    expect(runs(expression, '2026-11-22T00:00:00Z', 2, 'America/New_York')).toEqual(['2026-11-22T15:49Z']);
  });

  it('does not run when its time is over', () => {
    expect(runs('at(2026-11-22T10:49:00)', '2026-11-22T10:49:00Z', 1)).toEqual([]);
  });
});

it('runs lie between start and end', () => {
  const dates = { startDate: '2026-11-24T10:00:00Z', endDate: '2026-11-25T10:00:00Z' };
  expect(runs('cron(0 10 * * ? *)', '2026-11-22T00:00:00Z', 5, 'UTC', dates)).toEqual([
    '2026-11-24T10:00Z',
    '2026-11-25T10:00Z',
  ]);
});

describe('an expression is refused', () => {
  it.each([
    ['0 10 * * ? *', 'is none of cron(…), rate(…) and at(…)'],
    ['cron(0 10 * * ?)', 'cron(0 10 * * ?) has 5 fields, and 6 are needed'],
    ['cron(0 10 * * * *)', 'one of day-of-month and day-of-week has to be "?"'],
    ['cron(0 10 ? * ? *)', 'one of day-of-month and day-of-week has to be "?"'],
    ['cron(60 10 * * ? *)', 'minutes does not take "60"'],
    ['cron(0 24 * * ? *)', 'hours does not take "24"'],
    ['cron(0 ? * * ? *)', 'hours does not take "?"'],
    ['cron(0 10 0 * ? *)', 'day-of-month does not take "0"'],
    ['cron(0 10 LW * ? *)', 'day-of-month does not take "LW"'],
    ['cron(0 10 L-3 * ? *)', 'day-of-month does not take "L-3"'],
    ['cron(0 10 1 13 ? *)', 'month does not take "13"'],
    ['cron(0 10 1 MON ? *)', 'month does not take "MON"'],
    ['cron(0 10 ? * 0 *)', 'day-of-week does not take "0"'],
    ['cron(0 10 ? * 8 *)', 'day-of-week does not take "8"'],
    ['cron(0 10 ? * 3#6 *)', 'day-of-week does not take "3#6"'],
    ['cron(0 10 ? * 9L *)', 'day-of-week does not take "9L"'],
    ['cron(0 10 1 1 ? 2200)', 'year does not take "2200"'],
    ['cron(0 10 1 1 ? 1969)', 'year does not take "1969"'],
    ['cron(10-5 10 * * ? *)', 'minutes does not take "10-5"'],
    ['cron(1/0 10 * * ? *)', 'minutes does not take "1/0"'],
    ['cron(1/2/3 10 * * ? *)', 'minutes does not take "1/2/3"'],
    ['cron(x 10 * * ? *)', 'minutes does not take "X"'],
    ['rate(5 minute)', 'rate(5 minute) is not like'],
    ['rate(1 minutes)', 'rate(1 minutes) is not like'],
    ['rate(0 minutes)', 'is not like'],
    ['rate(1 week)', 'is not like'],
    ['at(2026-11-22)', 'at(2026-11-22) is not like'],
    ['at(2026-13-22T10:00:00)', 'at(2026-13-22T10:00:00)'],
  ])('%s', (expression, message) => {
    expect(() => compileSchedule({ expression, timeZone: 'UTC' })).toThrow(message);
  });
});
