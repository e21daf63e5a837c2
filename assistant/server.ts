import { McpServer } from '@modelcontextprotocol/server';
import { instructions } from './instructions.ts';
import { registerExtraDebtPayment } from './prompts/extraDebtPayment.ts';
import { registerWhereCanICut } from './prompts/whereCanICut.ts';
import type { ToolContext } from './tool.ts';
import { allTools } from './tools/allTools.ts';

export interface AssistantOptions {
  readonly version: string;
  /** Without it, the tools that write are not there at all. */
  readonly allowWrites: boolean;
}

/** An MCP server with the tools and prompts, for one person: whoever's token the context's API sends. */
export function createAssistant(context: ToolContext, { version, allowWrites }: AssistantOptions): McpServer {
  const server = new McpServer(
    { name: 'tyche-budget', title: 'Tyche: budget and spending', version },
    { instructions, capabilities: { tools: { listChanged: false }, prompts: { listChanged: false } } },
  );
  const tools = allTools.filter(({ isReadOnly }) => isReadOnly || allowWrites);
  for (const tool of tools) tool.register(server, context);
  registerWhereCanICut(server, context.now);
  registerExtraDebtPayment(server, context.now);
  return server;
}
