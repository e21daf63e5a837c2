import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { ActionBar } from '../actionBar.tsx';
import { CategoriesCard } from './categoriesCard.tsx';
import { ColumnsCard } from './columnsCard.tsx';
import { FileCard } from '../file/fileCard.tsx';
import { FirstRowsCard } from './firstRowsCard.tsx';
import styles from '../import.module.css';
import { ReadingCard } from './readingCard.tsx';
import type { ReadingProps } from './readingProps.ts';
import { readingProblem } from '../file/refusals.ts';
import type { Import } from '../useImport.ts';

/** How the file is to be read: guessed, shown by its own rows, and changeable. */
export function ColumnsStep({ flow, currency }: { flow: Import; currency: string }): ReactElement | null {
  const { file, statement, choices, choose, isRemembered, isReading } = flow.reading;
  const [isWanted, setIsWanted] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const problem = statement && readingProblem(statement);
  useEffect(() => {
    // What was typed last may still be being read.
    if (!isWanted || isReading) return;
    setIsWanted(false);
    setIsRefused(problem !== undefined);
    if (problem === undefined) flow.go('check');
    else document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [isWanted, isReading]);
  if (statement === undefined || file === undefined) return null;
  const used = choices.mapping.currency ?? currency;
  const props: ReadingProps = { statement, choices, choose, isRemembered, currency: used };
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
        action={{ label: 'Continue', run: () => setIsWanted(true) }}
      />
    </>
  );
}
