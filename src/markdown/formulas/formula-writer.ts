import temml from 'temml';
import { presentationOnly } from './presentation.ts';

/** TeX to MathML that is safe as it is; throws an error whose message says what cannot be read. */
export type FormulaWriter = (tex: string, isDisplay: boolean) => string;

/** Sizes in em and macros expanded in one formula: nothing that is meant for readers comes near them. */
const limits = { maxSize: [50, 50] as [number, number], maxExpand: 1_000 };

/** Definitions let a short formula grow to any length. */
const definitions =
  /\\(?:[gex]?def|let|futurelet|global|long|csname|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![a-zA-Z])/;

/**
 * Links, images, classes and ids from TeX are not let through (`trust`), and of the result only what MathML is for.
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

/** Temml's own message begins with what is wrong and ends with a picture of the place. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const [reason = ''] = message.split(/ at (?:position|end of input)|\n/, 1);
  return reason.trim();
}
