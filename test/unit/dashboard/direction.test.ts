import { describe, expect, it } from '@jest/globals';
import { directionOf } from '../../../dashboard/src/format/direction.ts';

describe('the direction of a locale', () => {
  it.each([
    ['en-US', 'ltr'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['pa', 'ltr'],
    ['pa-PK', 'rtl'],
    ['uz-Cyrl-UZ', 'ltr'],
  ] as const)('%s is %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});
