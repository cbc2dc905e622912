import { Problem } from '../../problem.ts';
import { type Context, isInTag, reset, start } from './context.ts';
import { endOfBody, readText } from './read-text.ts';

/** The text of HTML between its tags, as html/template takes it for attributes. Entities stay. */
export function stripTags(html: string): string {
  if (!html.includes('<')) return html;
  const context = { ...start };
  let text = '';
  for (let at = 0; at < html.length; ) {
    const { state } = context;
    const next = readPart(context, html, at);
    if (state === 'text' || state === 'plain body')
      text += html.slice(at, endOfText(context, state, html, at, next));
    at = next;
  }
  return text;
}

/** Bodies of scripts and styles are read like those of titles. A tag that Go refuses ends the text. */
function readPart(context: Context, html: string, at: number): number {
  if (context.quote !== '') return skipValue(context, html, at);
  if (context.body !== 'none' && !isInTag(context.state)) {
    const end = endOfBody(context, html, at);
    if (end < html.length) reset(context, 'text', 'none');
    return end;
  }
  try {
    return readText(context, html, at, html.length);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return html.length;
  }
}

function endOfText({ state }: Context, before: string, html: string, at: number, next: number): number {
  if (state === before) return next;
  const sign = html.lastIndexOf('<', next - 1);
  return sign >= at ? sign : next;
}

const valueEnds = { '"': /"/g, "'": /'/g, ' ': /[ \t\n\f\r>]/g };

function skipValue(context: Context, html: string, at: number): number {
  const { quote } = context;
  if (quote === '') return at;
  const pattern = valueEnds[quote];
  pattern.lastIndex = at;
  const end = pattern.exec(html)?.index;
  if (end === undefined) return html.length;
  reset(context, 'tag', context.body);
  return quote === ' ' ? end : end + 1;
}
