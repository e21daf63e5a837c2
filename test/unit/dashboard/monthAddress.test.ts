import { describe, expect, it } from '@jest/globals';
import { addressOf, monthAfter, monthOf, monthsOfYear, withMonth } from '../../../dashboard/src/month/monthAddress.ts';

describe('the month in the address', () => {
  it.each([
    ['?month=2025-01', '2025-01'],
    ['month=2025-01&category=dining', '2025-01'],
    ['?month=2025-13', undefined],
    ['?month=January', undefined],
    ['', undefined],
  ])('%s is %s', (search, month) => {
    expect(monthOf(search)).toBe(month);
  });

  it('goes along to another page', () => {
    expect(addressOf('/budget', '2025-01')).toBe('/budget?month=2025-01');
    expect(addressOf('/budget', undefined)).toBe('/budget');
  });

  it.each([
    ['?month=2025-01', '/transactions?month=2025-02'],
    ['', '/transactions?month=2025-02'],
    ['?category=dining&month=2025-01&text=a%26b', '/transactions?category=dining&month=2025-02&text=a%26b'],
    ['?merchant=Caf%C3%A9+%2B', '/transactions?merchant=Caf%C3%A9+%2B&month=2025-02'],
    ['?from=2025-01-03&to=2025-01-09&category=dining', '/transactions?category=dining&month=2025-02'],
  ])('changes alone, %s', (search, address) => {
    expect(withMonth('/transactions', search, '2025-02')).toBe(address);
  });

  it('is counted over the ends of years', () => {
    expect(monthAfter('2024-12', 1)).toBe('2025-01');
    expect(monthAfter('2025-01', -1)).toBe('2024-12');
    expect(monthAfter('2025-01', -5)).toBe('2024-08');
  });

  it('has eleven others in its year', () => {
    const months = monthsOfYear(2025);
    expect([months.length, months[0], months[11]]).toEqual([12, '2025-01', '2025-12']);
  });
});
