import { describe, expect, it } from '@jest/globals';
import type { Recommender, RuleSentence } from '../../../../lambdas/shared/recommender/recommender.ts';
import { remembering, worded } from '../../../../lambdas/shared/recommender/worded.ts';

const cut = (category: 'dining' | 'travel', reasoning: string) => ({
  category,
  currentSpending: 5,
  recommendedSpending: 3,
  potentialSavings: 2,
  reasoning,
});

/** Words every sentence but those about travel, and keeps what it was asked. */
function recorder(): { recommender: Recommender; asked: RuleSentence[][] } {
  const asked: RuleSentence[][] = [];
  const recommender: Recommender = async (sentences) => {
    asked.push([...sentences]);
    return new Map(
      sentences
        .filter(({ category }) => category !== 'travel')
        .map(({ category, sentence }) => [category, `Please: ${sentence}`]),
    );
  };
  return { recommender, asked };
}

describe('the reasons of cuts', () => {
  it('are asked for at once, and keep the sentence of their rule', async () => {
    const { recommender, asked } = recorder();
    const cuts = await worded([cut('dining', 'Rule one.'), cut('travel', 'Rule two.')], [], recommender);
    expect(asked).toEqual([
      [
        { category: 'dining', sentence: 'Rule one.' },
        { category: 'travel', sentence: 'Rule two.' },
      ],
    ]);
    expect(cuts).toEqual([
      { ...cut('dining', 'Please: Rule one.'), rule: 'Rule one.' },
      { ...cut('travel', 'Rule two.'), rule: 'Rule two.' },
    ]);
  });

  it('are not asked for again while their figures are the same, whatever became of them', async () => {
    const { recommender, asked } = recorder();
    const stored = await worded([cut('dining', 'Rule one.'), cut('travel', 'Rule two.')], [], recommender);
    expect(await worded([cut('dining', 'Rule one.'), cut('travel', 'Rule two.')], stored, recommender)).toEqual(stored);
    expect(asked).toHaveLength(1);
    const changed = await worded([cut('dining', 'Rule three.'), cut('travel', 'Rule two.')], stored, recommender);
    expect(asked[1]).toEqual([{ category: 'dining', sentence: 'Rule three.' }]);
    expect(changed[0]!.reasoning).toBe('Please: Rule three.');
  });

  it('are asked for when the rule alone worded them so far', async () => {
    const { recommender, asked } = recorder();
    await worded([cut('dining', 'Rule one.')], [cut('dining', 'Rule one.')], recommender);
    expect(asked).toHaveLength(1);
  });

  it('are asked for once by a calculation that starts again', async () => {
    const { recommender, asked } = recorder();
    const patient = remembering(recommender);
    const first = await worded([cut('dining', 'Rule one.'), cut('travel', 'Rule two.')], [], patient);
    const second = await worded([cut('dining', 'Rule one.'), cut('travel', 'Rule two.')], [], patient);
    expect([second, asked.length]).toEqual([first, 1]);
  });
});
