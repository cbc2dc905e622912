import type { Tokens } from 'marked';
import { blockAttributes, hookAttributes } from './shown-attributes.ts';
import type { Writing } from './writing.ts';

/** An alert is a quote whose text begins with `[!NOTE]`. Only a hook makes more of it. */
export function quote(token: Tokens.Blockquote, writing: Writing): string {
  const { document, hooks } = writing;
  const text = writing.blocks(token.tokens);
  const ordinal = writing.ordinal('blockquote');
  const alert = hooks.blockquote === undefined ? null : readAlert(text);
  const type = alert === null ? 'regular' : 'alert';
  const hook = hooks.blockquote?.(type);
  if (hook !== undefined) {
    return hook({
      type,
      ...(alert ?? { alertType: '', alertTitle: '', alertSign: '', text }),
      ...{ attributes: hookAttributes('blockquote', token, document.policy), ordinal },
      position: () => writing.position(token),
    });
  }
  const attributes = blockAttributes('blockquote', token, document.policy);
  return `<blockquote${attributes}>${attributes === '' ? '\n' : ''}${text}</blockquote>\n`;
}

type Alert = { alertType: string; alertTitle: string; alertSign: string; text: string };

function readAlert(html: string): Alert | null {
  const written = html.trim();
  const found = /^<p>\[!([a-zA-Z]+)\]([-+]?)(?![\r\n])\s?([^\n]*)|^<p>\[!([a-zA-Z]+)\]([-+]?)/.exec(written);
  if (found === null) return null;
  const [, name, sign, title = '', bareName = '', bareSign = ''] = found;
  const end = written.indexOf('\n');
  const before = end === -1 ? written : written.slice(0, end);
  const after = end === -1 ? '' : written.slice(end + 1);
  return {
    alertType: (name ?? bareName).toLowerCase(),
    alertSign: sign ?? bareSign,
    alertTitle: title.trim().replace(/<\/p>$/, ''),
    text: end === -1 || before.endsWith('</p>') ? after : `<p>${after}`,
  };
}
