import { positionAt } from '../content/data/source.ts';
import { resolveAddress } from '../content/written-address.ts';
import { safePolicy } from '../html/allow-list.ts';
import { cleanHtml } from '../html/clean.ts';
import { unsafePolicy } from '../html/unsafe-policy.ts';
import { pageFunctionNames } from '../hugo/functions.ts';
import type { Fault } from '../problem.ts';
import { frameVideo } from '../shortcodes/frame.ts';
import { checkTemplate } from '../templates/check.ts';
import type { OfTheme } from './contract.ts';

/** Most warnings about HTML in one template. */
const mostTold = 20;

/**
 * Warnings for an author who uploads a custom shortcode, with line and column. They name functions that do
 * not exist here, and HTML that no page can show.
 *
 * @param key The file's name.
 * @throws {Problem} `unprocessable` with the line and column of a part that cannot be read.
 */
export function checkShortcode(key: string, text: string, isUnsafe = false): (Fault & OfTheme)[] {
  const missing = checkTemplate(key, text, pageFunctionNames).map(({ message, ...where }) => ({
    message: `Under the built-in theme: ${message}`,
    ...where,
  }));
  return [...missing, ...lostIn(text, isUnsafe)].map((fault) => ({ ...fault, isOfTheme: true }));
}

/** Replaces the unknown output of an action. */
const unknown = '\u{fffc}';

const addresses = new Set(['href', 'src', 'srcset', 'poster', 'cite']);

/** Each kind once a line. Addresses that only a call completes are checked when it runs. */
function lostIn(text: string, isUnsafe: boolean): Fault[] {
  const faults = new Map<string, Fault>();
  const source = { text, firstLine: 1 };
  const html = text.replace(/\{\{.*?\}\}/gs, (action) => action.replace(/[^\n]/g, unknown));
  cleanHtml(html, {
    outputs: new Map(),
    policy: isUnsafe ? unsafePolicy : safePolicy,
    addresses: { write: whereSafe, imageSize: () => undefined, smallerCopies: () => undefined },
    reader: { open() {}, close() {}, text() {}, more() {} },
    frame: (attributes) => (frameVideo(attributes) === null ? null : { kind: 'trusted', html: '' }),
    lose({ kind, message, name, value, at }) {
      const isOpen = value.includes(unknown) || (name === 'iframe' && value === '');
      if (isOpen && (name === 'iframe' || addresses.has(name))) return;
      const where = positionAt(source, at);
      if (faults.size < mostTold) faults.set(`${where.line} ${kind}`, { message, ...where });
    },
  });
  return [...faults.values()];
}

function whereSafe(written: string): string | null {
  return resolveAddress(written, '/').kind === 'refused' ? null : written;
}
