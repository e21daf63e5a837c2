import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { sentence } from '../../../api/errorWords.ts';
import type { ReadingProps } from './readingProps.ts';
import styles from '../import.module.css';
import { categoryFile, loadMappingFile } from './mappingFile.ts';
import { saveFile } from '../report/saveFile.ts';

const LARGEST = 1_000_000;

/** The files of the command line: what `--mapping` and `--map` read can be loaded here, and is written here. */
export function MappingFiles({ statement, choices, choose }: ReadingProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<{ readonly text: string; readonly isProblem: boolean }>();
  const load = async (file: File): Promise<void> => {
    const loaded =
      file.size > LARGEST
        ? { ok: false as const, reason: 'it is too large for a mapping file' }
        : loadMappingFile(choices, await file.text());
    setResult({ text: `${file.name}: ${loaded.ok ? 'loaded' : loaded.reason}`, isProblem: !loaded.ok });
    if (loaded.ok) choose(loaded.choices);
  };
  const hasCategories = Object.keys({ ...choices.categoryMap, ...choices.words }).length > 0;
  return (
    <div className={styles.mappingFiles}>
      <Button size="xs" onClick={() => input.current?.click()}>
        Load a mapping file
      </Button>
      {statement.csv && (
        <Button
          size="xs"
          onClick={() =>
            saveFile('mapping.json', 'application/json', `${JSON.stringify(statement.csv?.mapping, null, 2)}\n`)
          }
        >
          Save columns
        </Button>
      )}
      {hasCategories && (
        <Button size="xs" onClick={() => saveFile('category-map.json', 'application/json', categoryFile(choices))}>
          Save categories
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={styles.input}
        tabIndex={-1}
        aria-hidden
        data-testid="mapping"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void load(file);
          event.currentTarget.value = '';
        }}
      />
      <p role="status" className={result?.isProblem ? styles.problem : styles.fact}>
        {result && sentence(result.text)}
      </p>
    </div>
  );
}
