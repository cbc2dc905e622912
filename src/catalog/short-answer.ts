/** The part of an answer that finds a cached page, with the whole answer as text. */

import { hash } from 'node:crypto';
import { isHtml } from '../content/keys.ts';
import { encodePath, pathOfFile } from '../content/paths.ts';
import { pageNames } from '../content/site/settings-used.ts';
import type { Answer, ShortAnswer, ShortPage } from './answer.ts';
import type { Resolved, ResolvedPage, ResolvedText } from './resolved.ts';
import { siteHead } from './site-head.ts';

export function shorten(answer: Answer<Resolved>): ShortAnswer {
  const { resolved, site, known, boundary, layouts } = answer;
  const owner = resolved.kind === 'file' ? resolved.owner?.key : undefined;
  return {
    kind: resolved.kind,
    ...('key' in resolved && { key: resolved.key }),
    ...(owner !== undefined && { owner }),
    ...(isComposed(resolved) && { page: shortPage(answer, resolved) }),
    known,
    site: { baseURL: site.baseURL, ...(site.languages.length > 1 && { languages: site.languages }) },
    ...(boundary !== undefined && { boundary }),
    ...(layouts && { layouts }),
    answer: JSON.stringify(answer),
  };
}

/** The text of a page. A list shows its text on the first page only. */
export function textOf(resolved: ResolvedPage): ResolvedText | undefined {
  if (resolved.kind === 'post') return resolved;
  if (resolved.page !== 1 || !resolved.index?.entry.hasBody) return undefined;
  const { key, version, parents, resolutions } = resolved.index;
  return { key, version, parents, resolutions, path: resolved.path };
}

/** The path of the page; those after the first page of a list or an archive have a number. */
export function pathOfPage(resolved: ResolvedPage): string {
  if (resolved.kind !== 'post') return pathOf(resolved);
  const { path, filling } = resolved;
  return filling?.of === 'archive' ? pathOf({ path, page: filling.page }) : path;
}

/** The path of one page of a list; the first has no number. */
export function pathOf({ path, page }: { path: string; page: number }): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

function isComposed(resolved: Resolved): resolved is ResolvedPage {
  return resolved.kind === 'post' || resolved.kind === 'list' || resolved.kind === 'terms';
}

/** Stands for an origin that only the request knows: the page version is made with the true one. */
const anyOrigin = 'https://site.invalid';

function shortPage(answer: Answer<Resolved>, resolved: ResolvedPage): ShortPage {
  const { site } = answer;
  const head = siteHead(answer, '', anyOrigin);
  const text = textOf(resolved);
  const settings = text ? pageNames.map((name) => site[name]) : [];
  const hasSource = resolved.kind === 'post' && site.source && !isHtml(resolved.key);
  return {
    address: encodePath(pathOfPage(resolved)),
    inputs: hash('sha256', JSON.stringify([head, resolved, settings]), 'base64url'),
    ...(text && { text: { key: text.key, version: text.version } }),
    ...(hasSource && { source: encodePath(pathOfFile(resolved.key)) }),
    ...(head.policy !== undefined && { policy: head.policy }),
  };
}
