import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoment } from '../../../domain/moment.ts';

const offsets = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.constantFrom('00', '30', '45'))
  .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${minutes}`);

describe('moments', () => {
  it('reads the instant that the platform reads, and the day that is written', () => {
    const instants = fc.date({ min: new Date('1970-01-03'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.oneof(fc.constant('Z'), offsets), (instant, zone) => {
        const text = instant.toISOString().replace('Z', zone);
        expect(parseMoment('date', text)).toEqual({
          ok: true,
          value: { day: text.slice(0, 10), month: text.slice(0, 7), epochMilliseconds: Date.parse(text) },
        });
      }),
    );
  });

  it('keeps the business day of a late evening west of Greenwich', () => {
    const late = parseMoment('date', '2025-01-31T23:30:00-05:00');
    expect(late).toMatchObject({ value: { day: '2025-01-31', month: '2025-01' } });
    expect(late).toMatchObject({ value: { epochMilliseconds: Date.UTC(2025, 1, 1, 4, 30) } });
  });

  it('takes two spellings of one instant and day for the same moment', () => {
    const spellings = [
      '2025-01-15T18:30:00Z',
      '2025-01-15T18:30Z',
      '2025-01-15T18:30:00.000Z',
      '2025-01-15T19:30:00+01:00',
    ];
    const moments = spellings.map((text) => JSON.stringify(parseMoment('date', text)));
    expect(new Set(moments).size).toBe(1);
  });

  it.each([
    '2025-01-15',
    '2025-01-15T18:30:00',
    '2025-02-30T12:00:00Z',
    '2025-01-15T24:00:00Z',
    '2025-01-15T12:60:00Z',
    '2025-01-15T12:00:61Z',
    '2025-01-15 12:00:00Z',
    '2025-01-15T12:00:00.Z',
    '2025-01-15T12:00:00z',
    '2025-01-15T12:00:00Z ',
    '2025-01-15T12:00:00+5:00',
    '2025-01-15T12:00:00+19:00',
    '2025-01-15T12:00:00+',
    '2025-01-15TZ',
    '1970-01-01T00:00:00+14:00',
    '2200-01-01T00:00:00Z',
    '',
  ])('refuses %p and names the field', (text) => {
    expect(parseMoment('date', text)).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', info: { field: 'date' } },
    });
  });
});
