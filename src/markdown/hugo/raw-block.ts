import type { Tokens } from 'marked';
import { cleanWritten } from '../../html/written-html.ts';
import { omitted } from './spans.ts';
import type { Writing } from './writing.ts';

export function rawBlock(token: Tokens.HTML, { document }: Writing): string {
  if (!document.isUnsafe) return `${omitted}\n`;
  const html = cleanWritten(token.text, document.policy);
  return html === '' || html.endsWith('\n') ? html : `${html}\n`;
}
