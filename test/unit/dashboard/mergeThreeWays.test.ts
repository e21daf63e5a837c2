import { describe, expect, it } from '@jest/globals';
import { mergeThreeWays } from '../../../dashboard/src/conflict/mergeThreeWays.ts';

const base = { salary: 7000, savings: 1000, debt: 800, note: 'a' };

describe('two sets of changes of the same values', () => {
  it('are joined where each changed other fields', () => {
    const merge = mergeThreeWays(base, { ...base, salary: 7200 }, { ...base, savings: 900 });
    expect(merge).toEqual({
      merged: { salary: 7200, savings: 900, debt: 800, note: 'a' },
      conflicts: [],
      takenOver: ['savings'],
    });
  });

  it('agree where both changed a field alike', () => {
    const merge = mergeThreeWays(base, { ...base, debt: 700 }, { ...base, debt: 700 });
    expect(merge).toEqual({ merged: { ...base, debt: 700 }, conflicts: [], takenOver: [] });
  });

  it('conflict where both changed a field differently; mine stands until there is a choice', () => {
    const merge = mergeThreeWays(
      base,
      { ...base, salary: 7200, note: 'b' },
      { ...base, salary: 7500, note: 'a', debt: 0 },
    );
    expect(merge.conflicts).toEqual([{ field: 'salary', mine: 7200, theirs: 7500 }]);
    expect(merge.merged).toEqual({ salary: 7200, savings: 1000, debt: 0, note: 'b' });
    expect(merge.takenOver).toEqual(['debt']);
  });
});
