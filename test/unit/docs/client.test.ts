import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/client.md'), 'utf8');

/** Code blocks: the file that the first line names, and the rest. */
const excerpts = [...page.matchAll(/```tsx?\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, file, code]) => ({
  file: file!,
  code: code!,
}));

/** Without indentation and line breaks, which differ where code stands elsewhere. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('docs/client.md', () => {
  it('has no code without a file', () => {
    expect(excerpts.length).toBeGreaterThan(5);
    expect(page.match(/```tsx?\n/g)).toHaveLength(excerpts.length);
  });

  it.each(excerpts)('shows what stands in $file', ({ file, code }) => {
    expect(plain(readFileSync(join(root, file), 'utf8'))).toContain(plain(code));
  });
});
