import type { ServerResponse } from 'node:http';

export interface WelcomePageOptions {
  readonly apiName: string;
  /** Where the static folders are mounted. */
  readonly pages: readonly string[];
}

/** `GET /` when no page is mounted there: which addresses there are. */
export function sendWelcomePage(response: ServerResponse, { apiName, pages }: WelcomePageOptions): void {
  const name = escapeHtml(apiName);
  const links = pages.map((page) => `<li><a href="${escapeHtml(page)}">${escapeHtml(page)}</a></li>`).join('');
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title>
<h1>${name}</h1>
<p>A local AppSync API.</p>
<ul><li><code>POST /graphql</code></li><li>WebSocket <code>/graphql/realtime</code></li>${links}</ul>
</html>`;
  const headers = { 'content-type': 'text/html;charset=UTF-8', 'content-security-policy': "default-src 'none'" };
  response.writeHead(200, headers).end(response.req.method === 'HEAD' ? undefined : html);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
