import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { CategoryType } from '../../../domain/category.ts';
import { isFaithful } from './faithful.ts';
import type { RuleSentence } from './recommender.ts';

const instructions = [
  'You word advice about spending. You get a JSON list of categories, each with a sentence that a rule made.',
  'For each category write one friendly, plain English sentence of at most 40 words that gives the same advice.',
  'Use only figures of its sentence, each written exactly as it stands there with its currency or percent sign, and',
  'always say what is saved. Write no other number, in digits or in words, no markup, no link and no line break.',
  'Answer with JSON alone, of the shape {"reasons":[{"category":"…","reason":"…"}]}.',
].join(' ');

/** All that a model is told: categories, which are words of the API's own, and the rules' sentences. */
export function question(modelId: string, sentences: readonly RuleSentence[]): ConverseCommandInput {
  return {
    modelId,
    system: [{ text: instructions }],
    messages: [{ role: 'user', content: [{ text: JSON.stringify(sentences) }] }],
    inferenceConfig: { maxTokens: 100 + 120 * sentences.length, temperature: 0 },
  };
}

interface Reason {
  readonly category: unknown;
  readonly reason: unknown;
}

/** The reasons of an answer, as far as it is what was asked for: exactly one for a category, faithful to its rule. */
export function reasonsIn(text: string, sentences: readonly RuleSentence[]): Map<CategoryType, string> {
  const reasons = reasonsOf(text);
  return new Map(
    sentences.flatMap(({ category, sentence }) => {
      const [own, ...more] = reasons.filter((each) => each.category === category);
      if (!own || more.length > 0 || typeof own.reason !== 'string') return [];
      return isFaithful(own.reason, sentence) ? [[category, own.reason]] : [];
    }),
  );
}

function reasonsOf(text: string): Reason[] {
  const answer = parsed(text) as { reasons?: unknown } | null;
  const reasons: unknown[] = Array.isArray(answer?.reasons) ? answer.reasons : [];
  return reasons.filter((each): each is Reason => typeof each === 'object' && each !== null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
