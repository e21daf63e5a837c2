import { useEffect, useRef, useState } from 'react';
import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { ImportChoices } from '../importChoices.ts';
import { NO_CHOICES, readingOptions } from '../importChoices.ts';
import { kindOf, recall, remember } from '../columns/mappingMemory.ts';
import { fileRefusal, sizeRefusal } from './refusals.ts';
import type { StatementReader } from './statementReader.ts';
import { openReader } from './statementReader.ts';

export interface ChosenFile {
  readonly name: string;
  readonly size: number;
}

export interface StatementAccess {
  readonly file: ChosenFile | undefined;
  readonly choices: ImportChoices;
  /** As it is read by the choices; the one before, while it is read anew. */
  readonly statement: Preview | undefined;
  /** Why the file cannot be imported, with its name. */
  readonly refusal: { readonly name: string; readonly reason: string } | undefined;
  readonly isReading: boolean;
  /** Whether the choices are those of the last file of its kind. */
  readonly isRemembered: boolean;
  /** Resolves to whether the file can be read. */
  open(file: File): Promise<boolean>;
  choose(choices: ImportChoices): void;
  /** Keeps the choices for the next file of this kind. */
  keep(): void;
  forget(): void;
}

/** The file that is being imported, read in a worker as it is chosen. */
export function useStatement(owner: string): StatementAccess {
  const reader = useRef<StatementReader>(undefined);
  const [file, setFile] = useState<ChosenFile>();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [statement, setStatement] = useState<Preview>();
  const [refusal, setRefusal] = useState<StatementAccess['refusal']>();
  const [isReading, setIsReading] = useState(false);
  const [isRemembered, setIsRemembered] = useState(false);
  useEffect(() => () => reader.current?.close(), []);

  const read = async (chosen: ImportChoices, bytes?: ArrayBuffer): Promise<Preview | undefined> => {
    reader.current ??= openReader();
    return reader.current.read(readingOptions(chosen), bytes);
  };
  const refuse = (name: string, reason: string): false => {
    setRefusal({ name, reason });
    setIsReading(false);
    return false;
  };
  const take = (chosen: File, by: ImportChoices, preview: Preview, wasKept: boolean): true => {
    setFile({ name: chosen.name, size: chosen.size });
    setChoices(by);
    setStatement(preview);
    setIsRemembered(wasKept);
    setIsReading(false);
    return true;
  };
  const open = async (chosen: File): Promise<boolean> => {
    setRefusal(undefined);
    const tooLarge = sizeRefusal(chosen.size);
    if (tooLarge !== undefined) return refuse(chosen.name, tooLarge);
    setIsReading(true);
    try {
      const first = await read(NO_CHOICES, await chosen.arrayBuffer());
      if (first === undefined) return false;
      const problem = fileRefusal(first);
      if (problem !== undefined) return refuse(chosen.name, problem);
      const kept = recall(localStorage, kindOf(owner, first));
      const again = kept && (await read(kept));
      return again ? take(chosen, kept, again, true) : take(chosen, NO_CHOICES, first, false);
    } catch {
      return refuse(chosen.name, 'The file could not be read. Is it still there?');
    }
  };
  return {
    ...{ file, choices, statement, refusal, isReading, isRemembered, open },
    choose(next) {
      setChoices(next);
      setIsReading(true);
      read(next)
        .then((preview) => {
          if (preview === undefined) return;
          setStatement(preview);
          setIsReading(false);
        })
        .catch(() => file && refuse(file.name, 'The file could not be read.'));
    },
    keep() {
      if (statement && choices !== NO_CHOICES) remember(localStorage, kindOf(owner, statement), choices);
    },
    forget() {
      setFile(undefined);
      setStatement(undefined);
      setChoices(NO_CHOICES);
      setRefusal(undefined);
    },
  };
}
