import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { count } from '../../../format/formats.ts';
import { Card } from '../../../ui/card.tsx';
import { leftRowsCsv } from './importReport.ts';
import type { ListedRow } from '../check/rowStates.ts';
import styles from './report.module.css';
import { saveFile } from './saveFile.ts';

const PAGE = 50;

/** The lines that are not there, with the reason. */
export function LeftOutCard({ left }: { left: readonly ListedRow[] }): ReactElement {
  const [shown, setShown] = useState(PAGE);
  return (
    <Card
      title={`${count(left.length, 'line')} left out`}
      aside={
        <Button
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveFile('left-out.csv', 'text/csv', leftRowsCsv(left))}
        >
          Download them as CSV
        </Button>
      }
    >
      <table className={styles.left}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {left.slice(0, shown).map(({ key, line, reason }) => (
            <tr key={key}>
              <td>{line}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show more</Button>}
    </Card>
  );
}
