import { ScheduleExpressionError } from './scheduleExpressionError.ts';

interface Field {
  readonly name: string;
  /** What one element of the list may look like, beside a number, a range, a step and `*`. */
  readonly special?: RegExp;
  readonly names?: readonly string[];
  readonly least: number;
  readonly most: number;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based */
const fields: readonly Field[] = [
  { name: 'minutes', least: 0, most: 59 },
  { name: 'hours', least: 0, most: 23 },
  { name: 'day-of-month', least: 1, most: 31, special: /^(L|\d{1,2}W)$/ },
  { name: 'month', least: 1, most: 12, names: months },
  { name: 'day-of-week', least: 1, most: 7, names: weekdays, special: /^(L|(\d|[A-Z]{3})(L|#[1-5]))$/ },
  { name: 'year', least: 1970, most: 2199 },
];

const [dayOfMonth, dayOfWeek] = [2, 4];

/** The six fields of AWS as croner's seven; there 1 is Sunday when the option `alternativeWeekdays` is set. */
export function readCronFields(content: string): string {
  const given = content.trim().toUpperCase().split(/\s+/);
  const where = `cron(${content})`;
  if (given.length !== fields.length) {
    throw new ScheduleExpressionError(`${where} has ${given.length} fields, and ${fields.length} are needed`);
  }
  if ((given[dayOfMonth] === '?') === (given[dayOfWeek] === '?')) {
    throw new ScheduleExpressionError(`${where}: one of day-of-month and day-of-week has to be "?"`);
  }
  const read = fields.map((field, index) => readField(given[index] ?? '', field, where));
  return ['0', ...read].join(' ');
}

function readField(text: string, field: Field, where: string): string {
  const isDay = field.special !== undefined;
  if (text === '*' || (isDay && text === '?')) return '*';
  return text
    .split(',')
    .map((element) => readElement(element, field, where))
    .join(',');
}

/** A step without a range goes on to the end of the field, and "L" is written `#L` beside a day. */
function readElement(element: string, field: Field, where: string): string {
  const wrong = (): never => {
    throw new ScheduleExpressionError(`${where}: ${field.name} does not take "${element}"`);
  };
  if (field.special?.test(element)) return readSpecial(element, field, wrong);
  const [range = '', step, ...more] = element.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) wrong();
  if (range === '*') return step === undefined ? wrong() : `*/${step}`;
  const bounds = range.split('-').map((bound) => readValue(bound, field) ?? wrong());
  const [from = 0, to = step === undefined ? from : field.most] = bounds;
  if (bounds.length > 2 || to < from) wrong();
  return `${from === to ? from : `${from}-${to}`}${step === undefined ? '' : `/${step}`}`;
}

function readSpecial(element: string, field: Field, wrong: () => never): string {
  if (element === 'L') return field.names ? String(field.most) : 'L';
  const [, day = '', modifier = ''] = /^(\d+|[A-Z]{3})(.+)$/.exec(element) ?? [];
  const value = readValue(day, field) ?? wrong();
  return modifier === 'L' ? `${value}#L` : `${value}${modifier}`;
}

function readValue(text: string, { names = [], least, most }: Field): number | undefined {
  const value = names.includes(text) ? names.indexOf(text) + 1 : /^\d+$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}
