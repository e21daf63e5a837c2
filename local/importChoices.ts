import { FORMATS, type StatementFormat } from '../importer/detectFormat.ts';
import { checkChoices, readColumns, readMapping, type MappingChoices } from '../importer/mapping.ts';
import { readBytes } from './importFile.ts';

/** What the command line says of how a statement is to be read. */
export interface ReadingFlags {
  readonly format?: string;
  readonly mapping?: string;
  readonly columns?: string;
  readonly dateFormat?: string;
  readonly decimal?: string;
  readonly delimiter?: string;
  readonly expenses?: string;
  readonly currency?: string;
}

type Checked = ReturnType<typeof readMapping>;

function chosen(what: string, checked: Checked): MappingChoices {
  if (!checked.ok) throw new Error(`${what}: ${checked.reason}`);
  return checked.choices;
}

function flagChosen(flag: string, choice: object): MappingChoices {
  const checked = checkChoices(choice);
  // The flag says which entry it is.
  if (!checked.ok) throw new Error(`${flag} ${checked.reason.replace(/^\w+: /, '')}`);
  return checked.choices;
}

/** A format by its name; fails with the names there are. */
export function formatNamed(name: string | undefined): StatementFormat | undefined {
  const format = FORMATS.find((one) => one === name?.toLowerCase().replace('qfx', 'ofx'));
  if (name !== undefined && !format) throw new Error(`--format ${name}: there are ${FORMATS.join(', ')}`);
  return format;
}

/** Single flags win over the mapping file, each column by itself. Fails naming the flag. */
export async function mappingChosen(flags: ReadingFlags): Promise<MappingChoices> {
  const { mapping, columns, dateFormat, decimal, delimiter, expenses, currency } = flags;
  const file =
    mapping === undefined ? {} : chosen(mapping, readMapping(new TextDecoder().decode(await readBytes(mapping))));
  const named = columns === undefined ? {} : chosen('--columns', readColumns(columns));
  const single = Object.entries({
    '--date-format': { dateFormat },
    '--decimal': { decimal },
    '--delimiter': { delimiter: delimiter === 'tab' ? '\t' : delimiter },
    '--expenses': { expenses },
    '--currency': { currency: currency?.toUpperCase() },
  }).filter(([, choice]) => Object.values(choice)[0] !== undefined);
  const rest = single.map(([flag, choice]) => flagChosen(flag, choice));
  return Object.assign({}, file, ...rest, { columns: { ...file.columns, ...named.columns } }) as MappingChoices;
}
