import { remembered } from '../content/remembered.ts';

/** ISO 15924 codes of living scripts that are written from right to left. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The writing direction of the likely script of a BCP 47 tag; `ltr` when the tag is not valid. */
export const textDirection = remembered(directionOf, { most: 100, longest: 40 });

function directionOf(languageCode: string): 'ltr' | 'rtl' {
  try {
    const script = new Intl.Locale(languageCode).maximize().script;
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
