import { expect, it } from '@jest/globals';
import { byDeadline } from '../../../domain/deadline.ts';

it('goals stand by target date, without one last, equal ones as they came', () => {
  const goals = [
    { id: 'a' },
    { id: 'b', targetDate: '2025-12-31' },
    { id: 'c', targetDate: '2025-02-01' },
    { id: 'd', targetDate: '2025-12-31' },
    { id: 'e' },
    { id: 'f', targetDate: '2199-12-31' },
  ];
  expect(byDeadline(goals).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'f', 'a', 'e']);
  expect(byDeadline([])).toEqual([]);
});

it('more than nine, ninety-nine and nine hundred keep their order', () => {
  const goals = Array.from({ length: 1200 }, (_, index) => ({ index, targetDate: '2025-01-01' }));
  expect(byDeadline(goals)).toEqual(goals);
});
