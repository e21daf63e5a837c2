import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDayFormat } from '../../../dashboard/src/format/dayFormat.ts';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';
import { createAnnouncer } from '../../../dashboard/src/live/announcer.ts';
import { createNews } from '../../../dashboard/src/live/news.ts';
import { createNewsLines } from '../../../dashboard/src/live/newsLines.ts';
import { budget, goal, recurring, transaction } from './samples.ts';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

describe('news', () => {
  it('shows a line for eight seconds and keeps it', () => {
    const news = createNews();
    news.tell(() => 'Bakery −$7.50');
    jest.advanceTimersByTime(7999);
    expect(news.latest()?.line()).toBe('Bakery −$7.50');
    jest.advanceTimersByTime(1);
    expect(news.latest()).toBeUndefined();
    expect(news.all().map(({ line }) => line())).toEqual(['Bakery −$7.50']);
  });

  it('tells together what comes together', () => {
    const news = createNews();
    for (let row = 1; row <= 12; row += 1) news.tell(() => `Row ${row}`);
    expect(news.latest()?.line()).toBe('12 changes. Last: Row 12');
    jest.advanceTimersByTime(1500);
    news.tell(() => 'Later');
    expect(news.latest()?.line()).toBe('Later');
  });

  it('tells nothing while it is hushed, by however many', () => {
    const news = createNews();
    const [first, second] = [news.hush(), news.hush()];
    first();
    expect(news.tell(() => 'Unheard')).toBe(false);
    second();
    expect(news.tell(() => 'Heard')).toBe(true);
    expect(news.all().map(({ line }) => line())).toEqual(['Heard']);
  });

  it('keeps twenty lines, newest first', () => {
    const news = createNews();
    for (let row = 1; row <= 25; row += 1) news.tell(() => `Row ${row}`);
    expect(news.all()).toHaveLength(20);
    expect(news.all()[0]?.line()).toBe('Row 25');
  });

  it('keeps a line for as long as it is looked at', () => {
    const news = createNews();
    news.tell(() => 'Bakery');
    news.hold(true);
    jest.advanceTimersByTime(60_000);
    expect(news.latest()?.line()).toBe('Bakery');
    news.hold(false);
    jest.advanceTimersByTime(8000);
    expect(news.latest()).toBeUndefined();
  });

  it('counts for eight seconds what was missed, and keeps it with the rest', () => {
    const news = createNews();
    news.catchUp([() => 'One', () => 'Two']);
    expect([news.missed(), news.latest()]).toEqual([2, undefined]);
    expect(news.all().map(({ line }) => line())).toEqual(['Two', 'One']);
    jest.advanceTimersByTime(8000);
    expect(news.missed()).toBeUndefined();
  });
});

describe('what is read aloud', () => {
  it('is one thing in five seconds, of what waits the newest', () => {
    const announcer = createAnnouncer(() => false);
    expect(announcer.text()).toBe('');
    for (const text of ['One', 'Two', 'Three']) announcer.say(text);
    expect(announcer.text()).toBe('One');
    jest.advanceTimersByTime(4999);
    expect(announcer.text()).toBe('One');
    jest.advanceTimersByTime(1);
    expect(announcer.text()).toBe('Three');
  });

  it('is nothing while it is silent, nor later what came meanwhile', () => {
    let isSilent = true;
    const announcer = createAnnouncer(() => isSilent);
    announcer.say('One');
    isSilent = false;
    jest.advanceTimersByTime(10_000);
    expect(announcer.text()).toBe('');
    announcer.say('Two');
    announcer.say('Three');
    isSilent = true;
    jest.advanceTimersByTime(5000);
    expect(announcer.text()).toBe('Two');
  });
});

describe('the line about a change', () => {
  let isHidden = false;
  const lines = createNewsLines(
    createMoneyFormat('en-US', () => isHidden),
    createDayFormat('en-US'),
  );

  it.each([
    ['recorded', 'Bakery \u2212$7.50, Dining out'],
    ['updated', 'Changed: Bakery \u2212$7.50, Dining out'],
    ['moved', 'Moved to another day: Bakery \u2212$7.50, Dining out'],
    ['deleted', 'Deleted: Bakery \u2212$7.50, Dining out'],
  ] as const)('of a transaction says merchant, amount, category and what happened, %s', (kind, text) => {
    expect(lines.transaction(kind, transaction())()).toBe(text);
  });

  it('of anything else names it', () => {
    expect(lines.goal(goal({ name: 'Holiday', currentAmount: 800, targetAmount: 3000 }))()).toBe(
      'Holiday: $800.00 of $3,000.00',
    );
    expect(lines.recurring(recurring({ nextDue: null }))()).toBe('Rent, $2,200.00, is due');
    expect(lines.budget(budget())()).toBe('Changed: plan for January 2025');
  });

  it('has no amount once amounts are hidden', () => {
    const line = lines.transaction('recorded', transaction());
    isHidden = true;
    expect(line()).toBe('Bakery \u2212$•••, Dining out');
  });
});
