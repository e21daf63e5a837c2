import type { McpServer } from '@modelcontextprotocol/server';
import { serveStdio as serve } from '@modelcontextprotocol/server/stdio';

/**
 * One client, over standard input and output, until it closes its end. Standard output belongs to the protocol: nothing
 * else may be written there.
 */
export function serveStdio(assistant: () => McpServer, onError: (error: unknown) => void): void {
  serve(assistant, { onerror: onError });
}
