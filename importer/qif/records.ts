/** A part of a split transaction, as written. */
export interface QifSplit {
  category: string;
  memo: string;
  amount: string;
}

/** A transaction as the file has it. */
export interface QifRecord {
  /** Line on which it begins. */
  readonly line: number;
  /** Name of the `!Account` before it; empty without one. */
  readonly account: string;
  /** By their letters: D date, T and U amount, P payee, M memo, L category, N number. */
  readonly fields: ReadonlyMap<string, string>;
  readonly splits: readonly QifSplit[];
}

export interface QifContent {
  readonly records: readonly QifRecord[];
  /** Line of a record that the file breaks off in. */
  readonly unfinished: number | undefined;
  readonly hasInvestments: boolean;
}

const transactionTypes = ['bank', 'ccard', 'cash', 'oth a', 'oth l'];

interface State {
  section: 'transactions' | 'account' | 'other';
  account: string;
  hasInvestments: boolean;
  fields: Map<string, string>;
  splits: QifSplit[];
  start: number | undefined;
  readonly records: QifRecord[];
}

function enterSection(state: State, header: string): void {
  const name = header.slice(1).trim().toLowerCase();
  if (name === 'account') state.section = 'account';
  if (!name.startsWith('type:')) return;
  const type = name.slice('type:'.length).trim();
  state.section = transactionTypes.includes(type) ? 'transactions' : 'other';
  if (type === 'invst') state.hasInvestments = true;
}

function addField(state: State, line: number, text: string): void {
  const [letter, value] = [text.slice(0, 1).toUpperCase(), text.slice(1).trim()];
  const split = state.splits.at(-1);
  state.start ??= line;
  if (letter === 'S') state.splits.push({ category: value, memo: '', amount: '' });
  else if (letter === 'E' && split) split.memo = value;
  else if (letter === '$' && split) split.amount = value;
  else if (!state.fields.has(letter)) state.fields.set(letter, value);
}

function endRecord(state: State, line: number): void {
  const { section, fields, splits, account, start } = state;
  if (section === 'account') state.account = fields.get('N') ?? '';
  if (section === 'transactions' && start !== undefined) {
    state.records.push({ line: start ?? line, account, fields, splits });
  }
  state.fields = new Map();
  state.splits = [];
  state.start = undefined;
}

/** The transactions of a QIF text whose line breaks are `\n`; lists of categories, securities and so on are passed over. */
export function readRecords(text: string): QifContent {
  const state: State = {
    section: 'transactions',
    account: '',
    hasInvestments: false,
    fields: new Map(),
    splits: [],
    start: undefined,
    records: [],
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('!')) enterSection(state, line);
    else if (line.startsWith('^')) endRecord(state, index + 1);
    else if (line !== '') addField(state, index + 1, line);
  }
  const { records, hasInvestments, section, start } = state;
  return { records, hasInvestments, unfinished: section === 'transactions' ? start : undefined };
}
