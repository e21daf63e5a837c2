import type { SchemeColour } from './categoryColours.ts';
import { CATEGORY_COLOURS } from './categoryColours.ts';
import { contrast, fromOklch, toOklch } from './oklch.ts';

/** The card that a colour lies on. */
const SURFACE: SchemeColour = { light: '#ffffff', dark: '#151a21' };
/** A little above the 3 that WCAG asks of graphics, as chips are tinted. */
const ENOUGH = 3.1;
const STEP = 0.005;

/**
 * A colour that a person chose, as it can be read in both schemes: one of ours in its own pair, another with its hue and
 * chroma kept and its lightness moved as far as it takes.
 */
export function readableColour(hex: string): SchemeColour {
  const chosen = hex.toLowerCase();
  const ours = Object.values(CATEGORY_COLOURS).find(({ light, dark }) => light === chosen || dark === chosen);
  return ours ?? { light: readableOn(SURFACE.light, chosen, -STEP), dark: readableOn(SURFACE.dark, chosen, STEP) };
}

function readableOn(surface: string, hex: string, step: number): string {
  const { lightness, chroma, hue } = toOklch(hex);
  let moved = hex;
  for (let l = lightness; l >= 0 && l <= 1 && contrast(moved, surface) < ENOUGH; l += step) {
    moved = fromOklch({ lightness: l, chroma, hue });
  }
  return moved;
}
