import { describe, expect, it } from '@jest/globals';
import {
  amountsBy,
  chooseAmountsBy,
  chooseColumn,
  chooseReading,
  correctLine,
  flipSigns,
  NO_CHOICES,
  readingOptions,
} from '../../../dashboard/src/pages/import/importChoices.ts';
import { passedQuarter, stepStates } from '../../../dashboard/src/pages/import/importSteps.ts';
import { categoryFile, loadMappingFile } from '../../../dashboard/src/pages/import/columns/mappingFile.ts';
import type { TextStorage } from '../../../dashboard/src/pages/import/columns/mappingMemory.ts';
import { kindOf, recall, remember } from '../../../dashboard/src/pages/import/columns/mappingMemory.ts';
import {
  columnChoice,
  dateExample,
  dateOrderChoice,
  decimalChoice,
  roleOf,
  signChoice,
} from '../../../dashboard/src/pages/import/columns/readingChoices.ts';
import {
  columnProblems,
  fileRefusal,
  readingProblem,
  sizeRefusal,
} from '../../../dashboard/src/pages/import/file/refusals.ts';
import { readStatement } from '../../../importer/readStatement.ts';

const read = (text: string, choices = NO_CHOICES) => readStatement(text, readingOptions(choices));

const amounts = async (text: string, choices = NO_CHOICES): Promise<number[]> =>
  (await read(text, choices)).rows.map(({ input }) => input.amount);

const mixed = 'Date,Description,Amount\n2025-01-03,Cafe,3.10\n2025-01-04,Rail,80\n2025-01-05,Refund,-5\n';
const sides = 'Date,Description,Debit,Credit\n2025-01-03,Cafe,3.10,\n2025-01-04,Pay,,900\n';

describe('the steps', () => {
  it('are done, now or later', () => {
    expect(stepStates('check').map(({ state }) => state)).toEqual(['done', 'done', 'now', 'later', 'later']);
  });

  it.each([
    [0, 49, 200, false],
    [0, 50, 200, true],
    [50, 99, 200, false],
    [99, 200, 200, true],
    [0, 0, 0, false],
  ])('pass a quarter from %d to %d of %d: %s', (before, done, total, passed) => {
    expect(passedQuarter(before, done, total)).toBe(passed);
  });
});

describe('the choice of columns', () => {
  it('is what the importer reads by', async () => {
    const text = 'A,B,C\nx,2025-01-03,-1\ny,2025-01-04,-2\n';
    const choices = chooseColumn(chooseColumn(NO_CHOICES, 'payee', 'A'), 'date', 'B');
    expect((await read(text, choices)).rows.map(({ input }) => input.description)).toEqual(['x', 'y']);
  });

  it('changes between one column of amounts and two', async () => {
    const { csv } = await read(sides);
    expect(amountsBy(NO_CHOICES, csv!.mapping.columns)).toBe('two');
    const one = chooseColumn(chooseAmountsBy(NO_CHOICES, 'one'), 'amount', 'Debit');
    expect(amountsBy(one, {})).toBe('one');
    const two = chooseAmountsBy(one, 'two');
    expect(amountsBy(two, {})).toBe('two');
    expect(await amounts(sides, two)).toEqual([-3.1, 900]);
  });

  it('forgets what was corrected by other columns', () => {
    const corrected = correctLine(NO_CHOICES, 3, { date: '2025-01-03' });
    expect(chooseReading(corrected, { decimal: ',' }).corrections).toEqual({ 3: { date: '2025-01-03' } });
    expect(chooseColumn(corrected, 'date', 'B').corrections).toEqual({});
  });
});

describe('flipping signs', () => {
  it('turns a column of amounts, and back', async () => {
    const chosen = chooseReading(NO_CHOICES, { expenses: 'negative' });
    const flipped = flipSigns(chosen, (await read(mixed, chosen)).csv?.mapping)!;
    expect([await amounts(mixed, chosen), await amounts(mixed, flipped)]).toEqual([
      [3.1, 80, -5],
      [-3.1, -80, 5],
    ]);
    const back = flipSigns(flipped, (await read(mixed, flipped)).csv?.mapping)!;
    expect(await amounts(mixed, back)).toEqual([3.1, 80, -5]);
  });

  it('changes two columns with each other, and back', async () => {
    const flipped = flipSigns(NO_CHOICES, (await read(sides)).csv?.mapping)!;
    expect(await amounts(sides, flipped)).toEqual([3.1, -900]);
    const back = flipSigns(flipped, (await read(sides, flipped)).csv?.mapping)!;
    expect(await amounts(sides, back)).toEqual([-3.1, 900]);
  });

  it('is not offered where the file says the signs itself', async () => {
    const typed = 'Date,Description,Amount,Type\n2025-01-03,Cafe,3.10,debit\n2025-01-04,Pay,9,credit\n';
    expect(flipSigns(NO_CHOICES, (await read(typed)).csv?.mapping)).toBeUndefined();
    expect(flipSigns(NO_CHOICES, undefined)).toBeUndefined();
  });
});

describe('how a file is read', () => {
  it('is open where the file leaves it open, until it is said', async () => {
    const text = 'Date;Description;Amount\n03/04/2025;Cafe;-3,100\n05/06/2025;Pay;9,000\n';
    const open = await read(text);
    expect(dateOrderChoice(open, NO_CHOICES)).toEqual({ value: '', reason: expect.stringContaining('03/04/2025') });
    expect(decimalChoice(open, NO_CHOICES)).toEqual({ value: '', reason: expect.stringContaining('decimal') });
    expect(readingProblem(open)).toBe('The file leaves 2 things open: say how it is to be read.');
    const choices = chooseReading(NO_CHOICES, { dateFormat: 'DD/MM/YYYY', decimal: ',' });
    const said = await read(text, choices);
    expect(dateOrderChoice(said, choices)).toEqual({ value: 'DMY' });
    expect(dateExample(said, 'DMY')).toEqual({ written: '03/04/2025', day: '2025-04-03' });
    expect(readingProblem(said)).toBeUndefined();
  });

  it('asks for signs where most amounts are positive', async () => {
    expect(signChoice(await read(mixed))).toMatchObject({ value: '', reason: expect.stringContaining('2 of 3') });
    expect(signChoice(await read(sides))).toBeUndefined();
  });

  it('asks for nothing that OFX says itself', async () => {
    const row = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250103<TRNAMT>-3.10<FITID>1<NAME>Cafe</STMTTRN>';
    const ofx = `<OFX><STMTRS><CURDEF>USD<BANKTRANLIST>${row}</BANKTRANLIST></STMTRS></OFX>`;
    const statement = await read(ofx);
    expect(statement.rows).toHaveLength(1);
    expect(dateOrderChoice(statement, NO_CHOICES)).toBeUndefined();
    expect(decimalChoice(statement, NO_CHOICES)).toBeUndefined();
  });

  it('asks which of several columns it is', async () => {
    const text = 'A,B,C,D\nCafe,Latte,2025-01-03,-1\nRail,Ticket,2025-01-04,-2\n';
    const statement = await read(text);
    expect(columnChoice(statement, 'payee')).toMatchObject({ value: '', reason: expect.stringContaining('Several') });
    expect(columnChoice(statement, 'date')).toEqual({ value: 'C' });
    expect([roleOf(statement, 'C'), roleOf(statement, 'A')]).toEqual(['date', undefined]);
  });
});

describe('a file that is refused', () => {
  it('says its size, and the limit', () => {
    expect(sizeRefusal(25 * 1024 * 1024)).toBeUndefined();
    expect(sizeRefusal(100 * 1024 * 1024)).toContain('This file has 100 MB; the limit is 25 MB');
  });

  it.each([
    ['a spreadsheet', 'PK\x03\x04rest', 'It is a spreadsheet or another packed file, not text; save it as CSV.'],
    ['nothing', '  \n', 'It is empty.'],
    ['half an OFX file', '<OFX><BANKTRANLIST><STMTTRN><TRNAMT>-1', 'download it again'],
    ['a web page', '<!DOCTYPE html><p>Session over', 'It is a web page, not a statement; was the session over?'],
  ])('says why: %s', async (_, content, reason) => {
    expect(fileRefusal(await readStatement(new TextEncoder().encode(content)))).toContain(reason);
  });

  it('says which columns are missing, at their places', async () => {
    const statement = await read('What,Where\nx,y\n');
    expect(fileRefusal(statement)).toBeUndefined();
    expect(readingProblem(statement)).toBe('No date and amount columns found. Choose them.');
    expect(columnProblems(statement)).toMatchObject({ date: 'Choose the column.', amount: 'Choose the column.' });
  });
});

describe('the memory for files of one kind', () => {
  function storage(): TextStorage {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  }
  const choices = {
    ...chooseColumn({ ...NO_CHOICES, account: 'giro', words: { Rent: 'housing' } as const }, 'date', 'When'),
    encoding: 'windows-1252',
  };

  it('gives back what was chosen, but for corrections', async () => {
    const [store, kind] = [storage(), kindOf('me', await read('When,Who,Sum\n2025-01-03,x,-1\n'))];
    expect(recall(store, kind)).toBeUndefined();
    remember(store, kind, correctLine(choices, 2, { date: 'x' }));
    expect(recall(store, kind)).toEqual(choices);
    expect(recall(store, kindOf('you', await read('When,Who,Sum\n2025-01-03,x,-1\n')))).toBeUndefined();
    expect(recall(store, kindOf('me', await read('When,Who,Total\n2025-01-03,x,-1\n')))).toBeUndefined();
  });

  it('keeps the newest thirty', () => {
    const store = storage();
    for (let kind = 0; kind < 31; kind += 1) remember(store, String(kind), choices);
    expect([recall(store, '0'), recall(store, '1')]).toEqual([undefined, choices]);
  });

  it.each(['not JSON', '{}', '[["k", { "mapping": { "decimal": "x" } }]]', '[["k", { "words": { "a": "b" } }]]'])(
    'is nothing where it was tampered with: %s',
    (kept) => {
      const store = { ...storage(), getItem: () => kept };
      expect(recall(store, 'k')).toBeUndefined();
    },
  );
});

describe('a mapping file', () => {
  it('is taken over, of either kind', () => {
    const mapping = loadMappingFile(NO_CHOICES, '{ "columns": { "date": "When" }, "decimal": "," }');
    expect(mapping).toMatchObject({ ok: true, choices: { mapping: { columns: { date: 'When' }, decimal: ',' } } });
    const categories = loadMappingFile(NO_CHOICES, '{ "Expenses:Food": "groceries" }');
    expect(categories).toMatchObject({ ok: true, choices: { categoryMap: { 'Expenses:Food': 'groceries' } } });
  });

  it.each([
    ['nothing', 'not JSON'],
    ['{ "decimal": "x" }', 'decimal: "x" is not . or ,'],
    ['{ "Expenses:Food": "food" }', '"Expenses:Food": "food" is not a budget category'],
  ])('is refused with the reason: %s', (text, reason) => {
    expect(loadMappingFile(NO_CHOICES, text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('of categories is written as the command line reads it', () => {
    const text = categoryFile({ ...NO_CHOICES, categoryMap: { A: 'fees' }, words: { B: 'gifts' } });
    expect(loadMappingFile(NO_CHOICES, text)).toMatchObject({
      ok: true,
      choices: { categoryMap: { A: 'fees', B: 'gifts' } },
    });
  });
});
