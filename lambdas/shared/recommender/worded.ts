import type { RecommendedCut } from '../../../domain/recommendation.ts';
import type { StoredCut } from '../../../table/analyticsItem.ts';
import type { Recommender, RuleSentence } from './recommender.ts';

/**
 * The cuts with reasons in the recommender's words. It is asked only about sentences that are not those of the `stored`
 * cuts, and once about each, whatever became of it: what a month costs is bounded by how often its figures change.
 */
export async function worded(
  cuts: readonly RecommendedCut[],
  stored: readonly StoredCut[],
  recommender: Recommender,
): Promise<StoredCut[]> {
  const known = new Map(stored.map(({ rule, reasoning }) => [rule, reasoning]));
  const unknown = cuts.filter(({ reasoning }) => !known.has(reasoning)).map(ruleSentence);
  const words = unknown.length > 0 ? await recommender(unknown) : new Map<string, string>();
  return cuts.map((cut) => ({
    ...cut,
    reasoning: known.get(cut.reasoning) ?? words.get(cut.category) ?? cut.reasoning,
    rule: cut.reasoning,
  }));
}

function ruleSentence({ category, reasoning }: RecommendedCut): RuleSentence {
  return { category, sentence: reasoning };
}

/** Asks about no sentence twice: for a calculation that has to start again. */
export function remembering(recommender: Recommender): Recommender {
  const answers = new Map<string, string | undefined>();
  return async (sentences) => {
    const unknown = sentences.filter(({ sentence }) => !answers.has(sentence));
    const words = unknown.length > 0 ? await recommender(unknown) : new Map<string, string>();
    unknown.forEach(({ category, sentence }) => answers.set(sentence, words.get(category)));
    return new Map(
      sentences.flatMap(({ category, sentence }) => {
        const answer = answers.get(sentence);
        return answer === undefined ? [] : [[category, answer]];
      }),
    );
  };
}
