/** What a visitor meets at the site. */

import { type Finding, good, problem } from './findings.ts';

/** Milliseconds until an answer is given up. */
const patience = 20_000;

export async function visitSite(origin: string): Promise<Finding[]> {
  return Promise.all([
    visit(origin, '/', 'text/html'),
    visit(origin, '/index.xml', 'xml'),
    visit(origin, '/sitemap.xml', 'xml'),
  ]);
}

async function visit(origin: string, path: string, type: string): Promise<Finding> {
  try {
    const response = await fetch(origin + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    const found = response.headers.get('Content-Type') ?? 'nothing';
    if (response.status === 200 && found.includes(type)) return good('visitors', `get ${path}`);
    return problem('visitors', `get ${response.status} ${found} for ${path}`, advice);
  } catch (error) {
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return problem('visitors', `get no answer for ${path}: ${reason}`, advice);
  }
}

const advice =
  'Look into npx wrangler tail while you ask for the page; a route or another Worker may stand in front of this one.';
