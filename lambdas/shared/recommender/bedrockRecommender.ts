import type { BedrockRuntimeClient, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { CategoryType } from '../../../domain/category.ts';
import type { Observability } from '../observability/observability.ts';
import { question, reasonsIn } from './conversation.ts';
import type { Recommender, RuleSentence } from './recommender.ts';

/** In milliseconds. A person may be waiting for the month, and the rules' sentences are good ones. */
export interface Patience {
  readonly connection: number;
  readonly answer: number;
}

const shortPatience: Patience = { connection: 1000, answer: 4000 };

type Asked = Pick<Observability, 'log' | 'logFailure'>;

/**
 * Asks a model of Amazon Bedrock to word the reasons; once, without repeating. Whatever is not a faithful answer in time
 * leaves the rules' sentences. No figure is ever taken from an answer.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function bedrockRecommender(
  modelId: string,
  { log, logFailure }: Asked,
  patience: Patience = shortPatience,
): Recommender {
  let client: Promise<BedrockRuntimeClient> | undefined;
  return async (sentences) => {
    try {
      client ??= bedrockClient(patience);
      const answer = await ask(await client, modelId, sentences, patience);
      const reasons = faithfulReasons(answer, sentences);
      log('Reasons were worded', { asked: sentences.length, taken: reasons.size, stopReason: answer.stopReason ?? '' });
      return reasons;
    } catch (error) {
      logFailure('Reasons were not worded', error, { asked: sentences.length });
      return new Map();
    }
  };
}

/** Loaded when it is first needed: a function that asks no model does not carry its client through every cold start. */
async function bedrockClient({ connection, answer }: Patience): Promise<BedrockRuntimeClient> {
  const { BedrockRuntimeClient } = await import('@aws-sdk/client-bedrock-runtime');
  const requestHandler = new NodeHttpHandler({
    connectionTimeout: connection,
    requestTimeout: answer,
    throwOnRequestTimeout: true,
    socketTimeout: answer,
  });
  return new BedrockRuntimeClient({ maxAttempts: 1, requestHandler });
}

async function ask(
  client: BedrockRuntimeClient,
  modelId: string,
  sentences: readonly RuleSentence[],
  { answer }: Patience,
): Promise<ConverseCommandOutput> {
  const { ConverseCommand } = await import('@aws-sdk/client-bedrock-runtime');
  return client.send(new ConverseCommand(question(modelId, sentences)), { abortSignal: AbortSignal.timeout(answer) });
}

/** None when the model stopped for any reason but its end: cut short, filtered, refused. */
function faithfulReasons(
  { stopReason, output }: ConverseCommandOutput,
  sentences: readonly RuleSentence[],
): Map<CategoryType, string> {
  const text = output?.message?.content?.map((block) => block.text ?? '').join('') ?? '';
  return stopReason === 'end_turn' ? reasonsIn(text, sentences) : new Map();
}
