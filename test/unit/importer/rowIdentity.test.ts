import { describe, expect, it } from '@jest/globals';
import { rowIdentities, type RowFacts } from '../../../importer/rowIdentity.ts';

const coffee: RowFacts = {
  account: 'checking',
  fileId: '',
  date: '2025-01-02',
  amount: -4.5,
  currency: 'USD',
  payee: 'Blue Bottle',
  narration: '',
};

describe('row identity', () => {
  it('is the first half of the SHA-256 of account and file id', async () => {
    const row = { ...coffee, account: 'Assets:US:BofA:Checking', fileId: 'T00001-1' };
    // printf '%s' '["Assets:US:BofA:Checking","T00001-1"]' | sha256sum
    expect(await rowIdentities([row])).toEqual(['0210ca7378fa3fb85fcf4963410186c4']);
  });

  it('is, without a file id, made of what the row says and its occurrence among equals', async () => {
    // printf '%s' '["checking","2025-01-02",-4.5,"USD","Blue Bottle","",0]' | sha256sum, and with 1
    expect(await rowIdentities([coffee, coffee])).toEqual([
      '3f9a57a4c310ccae284a0972a9ccefa8',
      '0c8b4eddcf51116d840c37d2788f0035',
    ]);
  });

  it('does not depend on the other rows of the file', async () => {
    const tea = { ...coffee, payee: 'Tea House' };
    const [first, , third] = await rowIdentities([coffee, tea, coffee]);
    expect(await rowIdentities([coffee, coffee])).toEqual([first, third]);
  });

  it('tells rows apart whose fields only run together alike', async () => {
    const ids = await rowIdentities([
      { ...coffee, payee: 'a', narration: 'bc' },
      { ...coffee, payee: 'ab', narration: 'c' },
      { ...coffee, payee: 'a","b', narration: 'c' },
      { ...coffee, account: '', payee: 'checking' },
      { ...coffee, fileId: '2025-01-02' },
    ]);
    expect(new Set(ids).size).toBe(5);
  });

  it('keeps the same file id of two accounts apart', async () => {
    const [one, other] = await rowIdentities([
      { ...coffee, fileId: '1' },
      { ...coffee, account: 'savings', fileId: '1' },
    ]);
    expect(one).not.toBe(other);
  });
});
