import { describe, expect, it } from '@jest/globals';
import type { McpServer } from '@modelcontextprotocol/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTools } from '../../../assistant/tools/allTools.ts';
import { anApi, data } from './anApi.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/assistant.md'), 'utf8');
const command = readFileSync(join(root, 'cli/assistant.ts'), 'utf8');

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

describe('docs/assistant.md', () => {
  it('has one row for each tool, with what it takes', () => {
    const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map((match) => match[1]!);
    expect(named).toEqual(allTools.map(({ name }) => name));
    const configs = new Map<string, { inputSchema: { '~standard': { jsonSchema: { input(o: object): unknown } } } }>();
    const server = { registerTool: (name: string, config: never) => configs.set(name, config) } as unknown as McpServer;
    const context = { api: anApi(() => data(null)).api, now: () => new Date(), onError: () => {} };
    for (const tool of allTools.filter(({ isReadOnly }) => isReadOnly)) {
      tool.register(server, context);
      const schema = configs.get(tool.name)!.inputSchema['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
      const inputs = Object.keys((schema as { properties: object }).properties).filter((name) => name !== 'detail');
      const row = page.split('\n').find((line) => line.startsWith(`| \`${tool.name}\``))!;
      const documented = row.split('|')[3]!.match(/\w+/g);
      expect([tool.name, [...documented!].sort()]).toEqual([tool.name, inputs.sort()]);
    }
  });

  it('names the prompts and every option of the command', () => {
    for (const prompt of ['extra_debt_payment', 'where_can_i_cut']) expect(page).toContain(`\`${prompt}\``);
    const options = [...command.matchAll(/'(--[\w-]+)[ ']/g)].map((match) => match[1]!);
    expect(options.length).toBeGreaterThan(8);
    for (const option of options) expect(page).toContain(`\`${option}\``);
  });

  it('has lines to paste that can be read', () => {
    expect(blocks('json').length).toBeGreaterThan(3);
    for (const block of blocks('json')) expect(() => JSON.parse(block) as unknown).not.toThrow();
  });
});
