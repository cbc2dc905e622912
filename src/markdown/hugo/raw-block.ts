import type { Tokens } from 'marked';
import { cleanWritten } from '../../html/written-html.ts';
import { endsHtml, startOfHtml } from '../blocks/html-block.ts';
import { omitted } from './spans.ts';
import type { Writing } from './writing.ts';

/** HTML that is left out is told of, once more if a line of its own ends it; comments are not. */
export function rawBlock(token: Tokens.HTML, { document }: Writing): string {
  if (!document.isUnsafe) return token.text.startsWith('<!--') ? '' : omittedBlock(token);
  const html = cleanWritten(token.text, document.policy);
  return html === '' || html.endsWith('\n') ? html : `${html}\n`;
}

function omittedBlock({ text }: Tokens.HTML): string {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const start = startOfHtml(first);
  const hasEnd =
    start !== null && start.until !== 'blank' && !endsHtml(first, start) && endsHtml(last, start);
  return hasEnd ? `${omitted}\n${omitted}\n` : `${omitted}\n`;
}
