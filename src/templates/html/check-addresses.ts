import { quoted } from '../../content/data/source.ts';
import { resolveAddress } from '../../content/written-address.ts';
import type { AttributeKind } from './attribute-kind.ts';
import { decodeAttribute } from './plain-text.ts';

/** An address without a colon, an entity or a backslash cannot have a scheme. */
const harmless = /^[\w./?#=%+~-]*$/;

/** The written value of an attribute; `#` instead if an address in it is not safe to follow. */
export function checkAddresses(
  written: string,
  kind: AttributeKind,
  warn: (message: string) => void,
): string {
  if (harmless.test(written)) return written;
  const value = decodeAttribute(written);
  const parts =
    kind === 'addresses' ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0] ?? '') : [value];
  const refused = parts.find((part) => resolveAddress(part, '/').kind === 'refused');
  if (refused === undefined) return written;
  warn(
    `Cannot use the address ${quoted(refused)}: it must be a path or an http, https, mailto or tel address`,
  );
  return '#';
}
