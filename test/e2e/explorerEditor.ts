import type { Page } from 'playwright-core';

/** One of GraphiQL's editors. */
type Editor = 'operation.graphql' | 'response.json' | 'request-headers.json';

const PATIENCE_MS = 30_000;

const modelOf = (editor: Editor): string =>
  `globalThis.__MONACO?.editor.getModels().find(({ uri }) => uri.path.endsWith('${editor}'))`;

/** The value of an expression in the page, as text, once it matches. */
async function textOf(page: Page, expression: string, until: RegExp): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS;
  let text = '';
  // Not by waitForFunction: the policy of the page forbids to evaluate text in it.
  while (performance.now() < deadline) {
    text = String(await page.evaluate(`new Promise((done) => setTimeout(done, 50)).then(() => ${expression} ?? '')`));
    if (until.test(text)) return text;
  }
  throw new Error(`${expression} did not match ${String(until)} within ${PATIENCE_MS / 1000} s: ${text}`);
}

/** The whole text of an editor, of which the page shows a part only, once it matches. */
export function textIn(page: Page, editor: Editor, until: RegExp = /\S/): Promise<string> {
  return textOf(page, `${modelOf(editor)}?.getValue()`, until);
}

/** Resolves when GraphiQL has kept what the tabs hold, which it does a moment late. */
export async function keptTabs(page: Page, until: RegExp): Promise<void> {
  await textOf(page, `localStorage['graphiql:tabState']`, until);
}

export async function write(page: Page, editor: Editor, text: string): Promise<void> {
  await page.evaluate(`${modelOf(editor)}.setValue(${JSON.stringify(text)})`);
}

/** Runs what is in the editor, and resolves with what the response says once it matches. */
export async function run(page: Page, until?: RegExp): Promise<string> {
  await write(page, 'response.json', '');
  await page.getByRole('button', { name: /^Execute query/ }).click();
  return textIn(page, 'response.json', until);
}

/** Opens the explorer, with an operation in its editor. */
export async function openExplorer(page: Page, operation?: string): Promise<void> {
  await page.goto('/explorer/');
  await textIn(page, 'operation.graphql');
  if (operation !== undefined) await write(page, 'operation.graphql', operation);
}

/** Opens an example from the side pane by the name of its file. */
export async function openExample(page: Page, name: string): Promise<void> {
  const entry = page.locator('.examples li button').filter({ has: page.locator(`code:text-is("${name}")`) });
  await entry.click();
  await textIn(page, 'operation.graphql', new RegExp(`^(query|mutation|subscription) ${name}\\b`, 'im'));
}
