import temml from 'temml';

/** Turns TeX into MathML that is safe without the allow-list. Throws an error that names a bad part. */
export type FormulaWriter = (tex: string, isDisplay: boolean) => string;

/** The largest size in em, and macro expansions of one formula. No formula for readers comes near them. */
const limits = { maxSize: [50, 50] as [number, number], maxExpand: 1_000 };

/** Definitions could expand a short formula to any length. */
const definitions =
  /\\(?:[gex]?def|let|futurelet|global|long|csname|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![a-zA-Z])/;

/**
 * Temml drops links, images, classes and ids from TeX (`trust`). Of its result only presentational MathML is
 * kept.
 * @see https://temml.org/docs/en/administration
 */
export function writeFormula(tex: string, isDisplay: boolean): string {
  const [definition] = definitions.exec(tex) ?? [];
  if (definition !== undefined) throw new Error(`"${definition}" is not for formulas in posts`);
  try {
    return presentationOnly(
      temml.renderToString(tex, { ...limits, displayMode: isDisplay, trust: false, throwOnError: true }),
    );
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

/** The first part of Temml's message is the reason. The rest is a picture of the position. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const [reason = ''] = message.split(/ at (?:position|end of input)|\n/, 1);
  return reason.trim();
}

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
function presentationOnly(mathml: string): string {
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
