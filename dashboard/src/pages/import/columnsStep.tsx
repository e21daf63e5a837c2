import type { ReactElement } from 'react';
import { useState } from 'react';
import { ActionBar } from './actionBar.tsx';
import { CategoriesCard } from './categoriesCard.tsx';
import { ColumnsCard } from './columnsCard.tsx';
import { FileCard } from './fileCard.tsx';
import { FirstRowsCard } from './firstRowsCard.tsx';
import styles from './import.module.css';
import { ReadingCard } from './readingCard.tsx';
import type { ReadingProps } from './readingProps.ts';
import { readingProblem } from './refusals.ts';
import type { Import } from './useImport.ts';

/** How the file is to be read: guessed, shown by its own rows, and changeable. */
export function ColumnsStep({ flow, currency }: { flow: Import; currency: string }): ReactElement | null {
  const { file, statement, choices, choose, isRemembered, isReading } = flow.reading;
  const [isRefused, setIsRefused] = useState(false);
  if (statement === undefined || file === undefined) return null;
  const props: ReadingProps = {
    statement,
    choices,
    choose,
    isRemembered,
    currency: choices.mapping.currency ?? currency,
  };
  const problem = readingProblem(statement);
  const goOn = (): void => {
    setIsRefused(problem !== undefined);
    if (problem === undefined && !isReading) return flow.go('check');
    // Where the first open choice is, one goes on.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus());
  };
  return (
    <>
      <div className={styles.columns} aria-busy={isReading}>
        <div className={styles.stack}>
          {statement.csv ? <ColumnsCard {...props} csv={statement.csv} /> : <ReadingCard {...props} />}
          <CategoriesCard {...props} />
        </div>
        <FileCard {...props} file={file} />
      </div>
      <FirstRowsCard {...props} />
      <ActionBar
        problem={isRefused ? problem : undefined}
        onBack={() => flow.go('file')}
        action={{ label: 'Continue', run: goOn }}
      />
    </>
  );
}
