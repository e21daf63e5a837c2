import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createNews, transactionLine } from '../../../dashboard/src/live/news.ts';
import { transaction } from './samples.ts';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

describe('news', () => {
  it('shows a line for eight seconds and keeps it', () => {
    const news = createNews();
    news.tell('Bakery −$7.50');
    jest.advanceTimersByTime(7999);
    expect(news.latest()?.text).toBe('Bakery −$7.50');
    jest.advanceTimersByTime(1);
    expect(news.latest()).toBeUndefined();
    expect(news.all().map(({ text }) => text)).toEqual(['Bakery −$7.50']);
  });

  it('tells together what comes together', () => {
    const news = createNews();
    for (let row = 1; row <= 12; row += 1) news.tell(`Row ${row}`);
    expect(news.latest()?.text).toBe('12 changes. Last: Row 12');
    jest.advanceTimersByTime(1500);
    news.tell('Later');
    expect(news.latest()?.text).toBe('Later');
  });

  it('tells nothing while it is hushed, by however many', () => {
    const news = createNews();
    const [first, second] = [news.hush(), news.hush()];
    first();
    news.tell('Unheard');
    second();
    news.tell('Heard');
    expect(news.all().map(({ text }) => text)).toEqual(['Heard']);
  });

  it('keeps twenty lines, newest first', () => {
    const news = createNews();
    for (let row = 1; row <= 25; row += 1) news.tell(`Row ${row}`);
    expect(news.all()).toHaveLength(20);
    expect(news.all()[0]?.text).toBe('Row 25');
  });
});

describe('the line about a transaction', () => {
  const line = (kind: 'recorded' | 'updated' | 'moved' | 'deleted') =>
    transactionLine(
      { kind, month: '2025-01', previousDate: null, transaction: { ...transaction(), deletedAt: null } },
      '−$7.50',
      'Dining out',
    );

  it('says merchant, amount, category and what happened', () => {
    expect(line('recorded')).toBe('Bakery −$7.50, Dining out');
    expect(line('updated')).toBe('Changed: Bakery −$7.50, Dining out');
    expect(line('moved')).toBe('Moved to another day: Bakery −$7.50, Dining out');
    expect(line('deleted')).toBe('Deleted: Bakery −$7.50, Dining out');
  });
});
