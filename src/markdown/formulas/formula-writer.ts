import temml from 'temml';
import { presentationOnly } from './presentation.ts';

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
