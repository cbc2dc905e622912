import type { Token } from 'marked';
import { decodeEntities } from '../../html/entities.ts';
import type { Policy } from '../../html/policy.ts';
import { cleanWritten } from '../../html/written-html.ts';
import { escapeCode } from '../chroma/code-parts.ts';
import { written } from '../separators.ts';
import type { Writing } from './writing.ts';

/** A heading's HTML for tables of contents: without links and marks of footnotes, on one line. */
export function tocTitle(tokens: readonly Token[], writing: Writing): string {
  const html = writing.inline(tokens.filter(({ type }) => type !== 'footnoteMark'));
  if (!html.includes('<')) return written(html);
  const within = cleanWritten(html.replace(/<!--[^>]*-->/g, ''), {
    ...writing.document.policy,
    element: tocElement,
  });
  return written(within)
    .replaceAll(' />', '/>')
    .replace(/[^<>]+(?=<|$)/g, (text) => escapeCode(decodeEntities(text)))
    .trim()
    .replace(/[\t\n\f\r ]+/g, ' ');
}

const kept = new Set(
  (
    'abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u ' +
    'var wbr'
  ).split(' '),
);

const tocElement: Policy['element'] = (name) => (kept.has(name) ? 'keep' : 'unwrap');
