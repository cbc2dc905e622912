/** The pages of `platen dev` itself, at an address that no author's file can have. */

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { encodePath } from '../../src/content/paths.ts';
import { packageRoot } from '../package-root.ts';
import { formatRemark } from '../report.ts';
import { cornerText, type DevState, type StateHolder } from './dev-state.ts';

export const devPrefix = '/_platen/dev/';

/** The tag that is added to every page of the site. */
export function reloadTag({ version }: DevState): string {
  return `<script src="${devPrefix}reload.js" data-version="${version}" defer></script>`;
}

/** `name` is the path after the prefix. Returns whether such a page exists. */
export function answerDevPage(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  state: StateHolder,
): boolean {
  switch (name) {
    case '':
      send(response, 'text/html; charset=utf-8', overview(state.current()));
      return true;
    case 'reload.js':
      send(response, 'text/javascript; charset=utf-8', script());
      return true;
    case 'events':
      follow(request, response, state);
      return true;
    default:
      return false;
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'",
  });
  response.end(body);
}

function script(): string {
  return readFileSync(join(packageRoot, 'cli/dev/reload.client.js'), 'utf8');
}

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): each state. */
function follow(request: IncomingMessage, response: ServerResponse, state: StateHolder): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const tell = (): void => {
    const current = state.current();
    response.write(
      `retry: 500\ndata: ${JSON.stringify({ version: current.version, corner: cornerText(current) })}\n\n`,
    );
  };
  tell();
  request.once('close', state.onChange(tell));
}

function overview(state: DevState): string {
  const { hidden, problems, warnings } = state;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Drafts and problems</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }</style>
${reloadTag(state)}
</head>
<body>
<p><a href="/">The site</a></p>
<h1>Drafts and problems</h1>
${section('Not public', 'Everything here is public.', hidden.map(hiddenItem))}
${section(
  'Problems',
  'No file has problems.',
  problems.map((problem) => escaped(formatRemark(problem))),
)}
${section(
  'Warnings',
  'No warnings.',
  warnings.map((warning) => escaped(formatRemark(warning))),
)}
</body>
</html>
`;
}

function section(title: string, none: string, items: readonly string[]): string {
  const body =
    items.length === 0 ? `<p>${none}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
  return `<h2>${title}</h2>\n${body}`;
}

function hiddenItem({ key, status, path }: DevState['hidden'][number]): string {
  return `<a href="${escaped(encodePath(path))}">${escaped(key)}</a> (${status})`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
