import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { ImportChoices } from '../importChoices.ts';

/** What the parts of the second step show and change. */
export interface ReadingProps {
  readonly statement: Preview;
  readonly choices: ImportChoices;
  readonly choose: (choices: ImportChoices) => void;
  /** Whether the choices are those of the last file of its kind. */
  readonly isRemembered: boolean;
  /** Of rows that name none. */
  readonly currency: string;
}
