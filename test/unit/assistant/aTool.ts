import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { GraphQLApi } from '../../../assistant/graphqlApi.ts';
import type { Tool } from '../../../assistant/tool.ts';

interface Answered {
  readonly text: string;
  readonly isError: boolean;
  readonly structured: Record<string, unknown>;
}

type Callback = (given: unknown) => Promise<CallToolResult>;

/** Calls a tool as the server would, at a moment of the test's own. */
export function callerOf(tool: Tool, api: GraphQLApi, now = '2025-01-31T20:00:00Z') {
  const failures: unknown[] = [];
  let callback: Callback | undefined;
  const server = { registerTool: (_name: string, _config: unknown, given: Callback) => (callback = given) };
  tool.register(server as unknown as McpServer, {
    api,
    now: () => new Date(now),
    onError: (error) => failures.push(error),
  });
  const call = async (input: Record<string, unknown> = {}): Promise<Answered> => {
    const { content, isError = false, structuredContent = {} } = await callback!(input);
    const [first] = content;
    return {
      text: first?.type === 'text' ? first.text : '',
      isError,
      structured: structuredContent as Answered['structured'],
    };
  };
  return { call, failures };
}
