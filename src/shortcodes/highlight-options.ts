/** Hugo's options of highlighted code: `linenos=table,hl_lines=8 15-17`. */

export type HighlightOptions = {
  /** Whether the code is shown within the line. */
  isInline: boolean;
  /** As attributes of a fence: `{linenos=table,hl_lines=[8,"15-17"]}`; empty without options. */
  attributes: string;
  /** Parts that are no options, or have a value that is not valid. */
  refused: readonly string[];
};

/** Writes a value for a fence; undefined when the value is not valid. */
type Writer = (value: string) => string | undefined;

/** Options with an effect. */
const writers = new Map<string, Writer>([
  ['linenos', (value) => (/^(?:table|inline|false)$/.test(value) ? value : 'true')],
  ['hl_lines', lines],
  ['linenostart', matching(/^\d{1,9}$/)],
  ['anchorlinenos', matching(/^(?:true|false)$/)],
  ['lineanchors', matching(/^[\w-]{1,100}$/)],
]);

/** Options of Hugo without effect here: the theme chooses the colours. */
const ignored = new Set('style noclasses tabwidth guesssyntax nohl linenumbersintable hl_inline'.split(' '));

export function readHighlightOptions(written: string): HighlightOptions {
  const attributes: string[] = [];
  const refused: string[] = [];
  let isInline = false;
  for (const part of written.split(',').filter((one) => one.trim() !== '')) {
    const [name = '', value = '', ...others] = part.split('=').map((side) => side.trim());
    const option = name.toLowerCase();
    const isWhole = value !== '' && others.length === 0;
    const text = isWhole ? writers.get(option)?.(value) : undefined;
    if (text !== undefined) attributes.push(`${option}=${text}`);
    else if (!isWhole || !ignored.has(option)) refused.push(part.trim());
    if (option === 'hl_inline') isInline = value === 'true';
  }
  return { isInline, attributes: attributes.length === 0 ? '' : `{${attributes.join(',')}}`, refused };
}

/** `8 15-17` */
function lines(value: string): string | undefined {
  const ranges = value.split(/\s+/);
  if (!ranges.every((range) => /^\d{1,6}(?:-\d{1,6})?$/.test(range))) return undefined;
  return `[${ranges.map((range) => (range.includes('-') ? `"${range}"` : range)).join(',')}]`;
}

function matching(pattern: RegExp): Writer {
  return (value) => (pattern.test(value) ? value : undefined);
}
