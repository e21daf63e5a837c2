import { describe, expect, it } from '@jest/globals';
import { CATEGORY_COLOURS } from '../../../dashboard/src/theme/categoryColours.ts';
import { contrast } from '../../../dashboard/src/theme/oklch.ts';
import { readableColour } from '../../../dashboard/src/theme/readableColour.ts';

const WHITE = '#ffffff';
const DARK_CARD = '#151a21';

describe('contrast', () => {
  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; #767676 is known as the lightest grey of 4.5 on white.
  it('is that of WCAG', () => {
    expect(contrast('#000000', WHITE)).toBeCloseTo(21, 5);
    expect(contrast(WHITE, WHITE)).toBe(1);
    expect(contrast('#767676', WHITE)).toBeCloseTo(4.54, 2);
  });
});

describe('the colours of categories', () => {
  it.each(Object.entries(CATEGORY_COLOURS))('%s can be seen on the card of either scheme', (_, { light, dark }) => {
    expect(contrast(light, WHITE)).toBeGreaterThanOrEqual(3.1);
    expect(contrast(dark, DARK_CARD)).toBeGreaterThanOrEqual(3.1);
  });
});

describe('a colour that a person chose', () => {
  it('is one of ours in its pair, however it is spelled', () => {
    expect(readableColour('#0E6BDC')).toEqual(CATEGORY_COLOURS.housing);
    expect(readableColour('#5f9efa')).toEqual(CATEGORY_COLOURS.housing);
  });

  it('stays as it is where it can be read', () => {
    expect(readableColour('#10B981').dark).toBe('#10b981');
    expect(readableColour('#334455').light).toBe('#334455');
  });

  it.each(['#10B981', '#FFFFFF', '#FFFF00', '#000000', '#0000FF', '#123456', '#FACADE'])(
    '%s is moved in lightness until it can be read',
    (hex) => {
      const { light, dark } = readableColour(hex);
      expect(contrast(light, WHITE)).toBeGreaterThanOrEqual(3.1);
      expect(contrast(dark, DARK_CARD)).toBeGreaterThanOrEqual(3.1);
    },
  );

  it('is moved no further than it takes', () => {
    expect(contrast(readableColour('#10B981').light, WHITE)).toBeLessThan(3.3);
  });
});
