import type { CallToolResult, McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { GraphQLApi } from './graphqlApi.ts';
import { refusedInput } from './inputs.ts';
import { asRefusal, refusedResult } from './refusal.ts';

export interface ToolContext {
  readonly api: GraphQLApi;
  readonly now: () => Date;
  /** Told what went wrong inside the assistant; the model only learns that something did. */
  readonly onError: (error: unknown) => void;
}

export interface ToolDefinition<Input extends z.ZodObject, Answer extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** For a model: what it answers, when to use it, what not to conclude from it. */
  readonly description: string;
  readonly input: Input;
  readonly answer: Answer;
  /** Of a tool that writes; without it, the tool only reads. */
  readonly writes?: { readonly overwrites: boolean };
  /** @throws Refusal */
  readonly run: (input: z.output<Input>, context: ToolContext) => Promise<z.output<Answer>>;
  /** The same answer, compact, for models and clients that read text only. */
  readonly text: (answer: z.output<Answer>) => string;
}

export interface Tool {
  readonly name: string;
  readonly isReadOnly: boolean;
  register(server: McpServer, context: ToolContext): void;
}

/** Advertises a schema and lets everything through: the tool checks for itself, to refuse in the API's form. */
function advertised(schema: z.ZodObject): StandardSchemaWithJSON {
  const standard = schema['~standard'] as StandardSchemaWithJSON['~standard'];
  return { '~standard': { ...standard, validate: (value: unknown) => ({ value }) } };
}

async function call<Input extends z.ZodObject, Answer extends z.ZodObject>(
  definition: ToolDefinition<Input, Answer>,
  given: unknown,
  context: ToolContext,
): Promise<CallToolResult> {
  const input = definition.input.safeParse(given);
  if (!input.success) return refusedResult(refusedInput(input.error));
  try {
    const answer = await definition.run(input.data, context);
    return { content: [{ type: 'text', text: definition.text(answer) }], structuredContent: answer };
  } catch (error) {
    return refusedResult(asRefusal(error, context.onError));
  }
}

export function defineTool<Input extends z.ZodObject, Answer extends z.ZodObject>(
  definition: ToolDefinition<Input, Answer>,
): Tool {
  const { name, title, description, input, answer, writes } = definition;
  return {
    name,
    isReadOnly: writes === undefined,
    register(server, context) {
      const annotations = {
        title,
        readOnlyHint: writes === undefined,
        destructiveHint: writes?.overwrites ?? false,
        idempotentHint: true,
        openWorldHint: false,
      };
      const config = { title, description, inputSchema: advertised(input), outputSchema: answer, annotations };
      server.registerTool(name, config, (given: unknown) => call(definition, given, context));
    },
  };
}
