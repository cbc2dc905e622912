/** Hooks that write their data as JSON, here and in Hugo, so that both can be compared. */

import type { HookAttributes, Hooks } from '../../../src/markdown/hugo/hooks.ts';

const fields = {
  link: 'destination ordinal plainText text title',
  image: 'attributes destination isBlock ordinal plainText text title',
  heading: 'anchor attributes level ordinal plainText text',
  codeblock: 'attributes inner options ordinal type',
  blockquote: 'alertSign alertTitle alertType attributes ordinal text type',
  table: 'attributes ordinal tBody tHead',
  passthrough: 'attributes inner ordinal type',
};

/** Templates of Hugo by the name of the hook. */
export const hookTemplates = Object.fromEntries(
  Object.entries(fields).map(([name, names]) => {
    const pairs = names
      .split(' ')
      .map((field) => `"${field}" .${field.charAt(0).toUpperCase()}${field.slice(1)}`);
    const data = `{{ $d := dict ${pairs.join(' ')} }}`;
    return [name, `${data}<${name}>{{ jsonify (dict "noHTMLEscape" true) $d | safeHTML }}</${name}>`];
  }),
);

export const jsonHooks: Hooks = {
  link: (data) => written('link', data),
  image: (data) => written('image', data),
  heading: (data) => written('heading', data),
  table: ({ tHead, tBody, ...data }) => {
    const rows = (all: typeof tHead) =>
      all.map((row) => row.map(({ text, alignment }) => ({ Text: text, Alignment: alignment })));
    return written('table', { ...data, tHead: rows(tHead), tBody: rows(tBody) });
  },
  codeblock: () => (data) =>
    written('codeblock', { ...data, options: Object.fromEntries(inOrder(data.options)) }),
  blockquote: () => (data) => written('blockquote', data),
  passthrough: () => (data) => written('passthrough', data),
};

function written(name: keyof typeof fields, data: object): string {
  const all: { [field: string]: unknown } = { ...data };
  const attributes = all['attributes'] as HookAttributes | undefined;
  if (attributes) {
    const sorted = inOrder(attributes);
    all['attributes'] = Object.fromEntries(sorted.map(([key, { value }]) => [key, value]));
  }
  const shown = fields[name].split(' ').map((field) => [field, all[field]]);
  return `<${name}>${JSON.stringify(Object.fromEntries(shown))}</${name}>`;
}

/** Maps of Go are written in the order of their names. */
function inOrder<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}
