/** Elements and attributes of Temml's MathML that a page may contain: those for a formula's look. */

const elements = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mstyle merror mpadded mphantom mfrac msqrt mroot msub ' +
    'msup msubsup munder mover munderover mmultiscripts mprescripts menclose mtable mtr mtd'
  ).split(' '),
);

const attributes = new Set(
  (
    'display displaystyle scriptlevel class mathvariant mathcolor mathbackground mathsize width ' +
    'height depth lspace rspace voffset linethickness notation columnspan rowspan fence ' +
    'separator form stretchy symmetric largeop movablelimits minsize maxsize accent accentunder'
  ).split(' '),
);

/** The pages' policy blocks inline styles, so colours become MathML's own attribute. */
export function presentationOnly(mathml: string): string {
  return mathml.replace(/<(\/?)([^\s<>/]+)([^<>]*)>/g, (_, slash: string, name: string, written: string) => {
    if (!elements.has(name)) return '';
    return slash === '' ? `<${name}${attributesOf(written)}>` : `</${name}>`;
  });
}

function attributesOf(written: string): string {
  let kept = '';
  for (const [, name = '', value = ''] of written.matchAll(/([a-z]+)="([^"<>]*)"/g)) {
    const [, colour] = name === 'style' ? (/(?:^|;)color:(#[\da-f]{3,6})/.exec(value) ?? []) : [];
    if (colour !== undefined) kept += ` mathcolor="${colour}"`;
    else if (attributes.has(name)) kept += ` ${name}="${value}"`;
  }
  return kept;
}
