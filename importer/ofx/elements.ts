import { tagsOf, type Tag } from './markup.ts';

/** A transaction as the file has it, with what its statement says for all. */
export interface OfxTransaction {
  /** Line on which it begins. */
  readonly line: number;
  readonly isPending: boolean;
  readonly account: string;
  /** CURDEF of its statement. */
  readonly currency: string;
  /** By name, those of an aggregate in it as `PAYEE.NAME`; the first of each name. */
  readonly leaves: ReadonlyMap<string, string>;
}

export interface OfxContent {
  readonly transactions: readonly OfxTransaction[];
  readonly statements: number;
  readonly hasInvestments: boolean;
  /** Whether the file ends as it should, with `</OFX>`. */
  readonly isComplete: boolean;
}

/**
 * The aggregates that matter, by their depth. One that opens ends those as deep or deeper that are still open, so a
 * missing end tag spoils nothing, and no file nests deeper than this.
 */
const depths: Readonly<Record<string, number>> = {
  OFX: 0,
  STMTRS: 1,
  CCSTMTRS: 1,
  INVSTMTRS: 1,
  BANKACCTFROM: 2,
  CCACCTFROM: 2,
  INVACCTFROM: 2,
  BANKTRANLIST: 2,
  BANKTRANLISTP: 2,
  INVTRANLIST: 2,
  LEDGERBAL: 2,
  AVAILBAL: 2,
  BALLIST: 2,
  STMTTRN: 3,
  STMTTRNP: 3,
  PAYEE: 4,
  CURRENCY: 4,
  ORIGCURRENCY: 4,
  BANKACCTTO: 4,
  CCACCTTO: 4,
};

/** Leaves of a transaction itself: where one stands, an aggregate inside has ended. */
const ownLeaves = new Set(
  'TRNTYPE,DTPOSTED,DTUSER,DTAVAIL,DTTRAN,TRNAMT,FITID,CORRECTFITID,CORRECTACTION,CHECKNUM,REFNUM,EXTDNAME,MEMO'.split(
    ',',
  ),
);

interface State {
  /** Names of the open aggregates by depth. */
  open: string[];
  account: string;
  currency: string;
  statements: number;
  hasInvestments: boolean;
  isComplete: boolean;
  current: { line: number; isPending: boolean; leaves: Map<string, string> } | undefined;
  readonly transactions: OfxTransaction[];
}

/** Ends all aggregates from this depth on. */
function close(state: State, depth: number): void {
  const { current, account, currency, transactions } = state;
  if (depth <= 3 && current) {
    transactions.push({ ...current, account, currency });
    state.current = undefined;
  }
  state.open = state.open.slice(0, depth);
}

/** A card's number is not stored anywhere: its last four digits tell cards apart. */
function accountOf(id: string, aggregate: string): string {
  return aggregate === 'CCACCTFROM' && /^\d{13,19}$/.test(id) ? `card-${id.slice(-4)}` : id;
}

function openAggregate(state: State, { name, line }: Tag, depth: number): void {
  close(state, depth);
  state.open[depth] = name;
  if (depth === 1) {
    state.account = '';
    state.currency = '';
    state.statements += 1;
  }
  if (name === 'INVTRANLIST') state.hasInvestments = true;
  if (depth === 3) state.current = { line, isPending: name === 'STMTTRNP', leaves: new Map() };
}

function addLeaf(state: State, { name, text }: Tag): void {
  const { current, open } = state;
  if (current) {
    if (ownLeaves.has(name) || (name === 'NAME' && open[4] !== 'PAYEE')) close(state, 4);
    const inside = state.open[4];
    const key = inside === undefined ? name : `${inside}.${name}`;
    if (!current.leaves.has(key)) current.leaves.set(key, text);
  } else if (name === 'ACCTID' && open[2]?.endsWith('ACCTFROM')) state.account = accountOf(text, open[2]);
  else if (name === 'CURDEF' && open[1] !== undefined) state.currency = text.toUpperCase();
}

/** The transactions of an OFX text with their account and currency. */
export function readElements(text: string): OfxContent {
  const state: State = {
    open: [],
    account: '',
    currency: '',
    statements: 0,
    hasInvestments: false,
    isComplete: false,
    current: undefined,
    transactions: [],
  };
  for (const tag of tagsOf(text)) {
    const depth = depths[tag.name];
    if (depth === undefined) {
      if (!tag.isClosing && tag.text !== '') addLeaf(state, tag);
    } else if (!tag.isClosing) openAggregate(state, tag, depth);
    else if (state.open[depth] === tag.name) close(state, depth);
    if (tag.isClosing && tag.name === 'OFX') state.isComplete = true;
  }
  close(state, 0);
  return state;
}
