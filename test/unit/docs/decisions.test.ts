import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const docs = join(import.meta.dirname, '../../../docs');
const folder = join(docs, 'decisions');
const files = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .sort();

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Links to files of the repository, without their anchors. */
const linksIn = (text: string): string[] => [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);

describe('docs/decisions', () => {
  it('are numbered without a gap', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => file.slice(0, 5))).toEqual(
      files.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it('are all in the index, in order, by their titles', () => {
    const listed = textOf('README.md')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => /^- \[(.+)\]\((.+)\): .+/.exec(line)?.slice(1));
    expect(listed).toEqual(files.map((file) => [textOf(file).split('\n')[0]!.slice('# '.length), file]));
  });

  it.each(files)('%s has its number, its three parts, and fits on a page', (file) => {
    const lines = textOf(file).split('\n');
    expect(lines[0]).toMatch(new RegExp(`^# ${file.slice(0, 4)} \\S`));
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(lines.length).toBeLessThanOrEqual(32);
  });

  it('link to files that are there', () => {
    const pages = [...files, 'README.md', '../architecture.md'].map((file) => join(folder, file));
    const links = pages.flatMap((page) =>
      linksIn(readFileSync(page, 'utf8')).map((link) => ({ link, at: join(dirname(page), link) })),
    );
    expect(links.filter(({ at }) => !existsSync(at))).toEqual([]);
  });
});
