import { epochDay } from '../../../domain/calendar.ts';

/** How days and months of one locale are written. Days are `YYYY-MM-DD`, months `YYYY-MM`, in no zone. */
export interface DayFormat {
  /** `January 2025` */
  month(month: string): string;
  /** `January` */
  monthName(month: string): string;
  /** `Jan` */
  shortMonth(month: string): string;
  /** `Jan 15` */
  day(day: string): string;
  /** `Jan 15, 2025` */
  fullDay(day: string): string;
  /** `Wed, Jan 15` */
  weekday(day: string): string;
  /** `today`, `in 3 days`, `2 days ago`. */
  fromToday(day: string, today: string): string;
}

const STYLES = {
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
  shortMonth: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
  fullDay: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function createDayFormat(locale: string): DayFormat {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const style = (name: keyof typeof STYLES) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...STYLES[name], timeZone: 'UTC' });
    return (text: string) =>
      formatter.format(new Date(Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, dayOf(text))));
  };
  return {
    month: style('month'),
    monthName: style('monthName'),
    shortMonth: style('shortMonth'),
    day: style('day'),
    fullDay: style('fullDay'),
    weekday: style('weekday'),
    fromToday: (day, today) => relative.format(epochDay(day) - epochDay(today), 'day'),
  };
}

/** 1 for a month. */
function dayOf(text: string): number {
  return text.length > 7 ? +text.slice(8, 10) : 1;
}
