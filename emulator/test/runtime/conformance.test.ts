import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { valueOf } from './runCode.ts';

interface Recording {
  readonly name: string;
  readonly expression: string;
  readonly expected: unknown;
}

const file = new URL('./recordedFromAws.json', import.meta.url);
const recordings = JSON.parse(readFileSync(file, 'utf8')) as Recording[];

describe('answers recorded from AWS EvaluateCode', () => {
  it.each(recordings)('$name', async ({ expression, expected }) => {
    expect(await valueOf(expression)).toEqual(expected);
  });

  it('are all there', () => {
    expect(recordings).toHaveLength(26);
  });
});
