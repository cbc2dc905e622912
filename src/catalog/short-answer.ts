/** As much of an answer as finding a kept page takes, beside the whole of it as text. */

import { hash } from 'node:crypto';
import { isHtml } from '../content/keys.ts';
import { encodePath, pathOfFile } from '../content/paths.ts';
import { pageNames } from '../content/site/settings-read.ts';
import type { Answer, ComposedPlace, Place, ShortAnswer, ShortPage, TextPlace } from './catalog.ts';
import { siteHead } from './site-head.ts';

export function shorten(answer: Answer<Place>): ShortAnswer {
  const { place, site, known, boundary } = answer;
  const owner = place.kind === 'file' ? place.owner?.key : undefined;
  return {
    kind: place.kind,
    ...('key' in place && { key: place.key }),
    ...(owner !== undefined && { owner }),
    ...(isComposed(place) && { page: shortPage(answer, place) }),
    known,
    site: { baseURL: site.baseURL },
    ...(boundary !== undefined && { boundary }),
    answer: JSON.stringify(answer),
  };
}

/** The text at the head of a list is on its first page alone. */
export function textOf(place: ComposedPlace): TextPlace | undefined {
  if (place.kind === 'post') return place;
  if (place.page !== 1 || !place.index?.entry.hasBody) return undefined;
  const { key, version, above, facts } = place.index;
  return { key, version, above, facts, path: place.path };
}

/** The path of one page of a list; the first has no number. */
export function pathOf({ path, page }: { path: string; page: number }): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

function isComposed(place: Place): place is ComposedPlace {
  return place.kind === 'post' || place.kind === 'list' || place.kind === 'terms';
}

/** Stands for an origin that only the request knows: every page's version has the true one. */
const anyOrigin = 'https://site.invalid';

function shortPage(answer: Answer<Place>, place: ComposedPlace): ShortPage {
  const { site } = answer;
  const head = siteHead(answer, '', anyOrigin);
  const text = textOf(place);
  const settings = text ? pageNames.map((name) => site[name]) : [];
  const hasSource = place.kind === 'post' && site.source && !isHtml(place.key);
  return {
    address: encodePath(place.kind === 'post' ? place.path : pathOf(place)),
    inputs: hash('sha256', JSON.stringify([head, place, settings]), 'base64url'),
    ...(text && { text: { key: text.key, version: text.version } }),
    ...(hasSource && { source: encodePath(pathOfFile(place.key)) }),
    ...(head.policy !== undefined && { policy: head.policy }),
  };
}
