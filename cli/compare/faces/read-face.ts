/** A whole page as a visitor's browser reads it: its elements, names, addresses and texts, in order. */

import { parse } from 'parse5';
import { type Base, servedOrigin, targetOf } from '../addresses.ts';
import { attribute, type Element, findFirst, isElement, isText, type Node, type Parent } from '../dom.ts';
import { withoutFingerprint } from './fingerprints.ts';

/** One step of the page: an element with what counts of it, or a text. */
export type Step = { kind: 'element' | 'text'; shown: string };

export type Face = {
  steps: readonly Step[];
  /** The visible text alone, in one line. */
  text: string;
  /** The targets of all its addresses. */
  targets: ReadonlySet<string>;
  /** The address that the page leads to at once, if it is an alias. */
  leadsTo?: string;
};

/** Attributes with addresses: links, pictures, frames, programs. */
const addresses = ['href', 'src', 'action', 'poster', 'data'];

/** Texts in these are no part of what visitors read. */
const unread = new Set(['script', 'style', 'template', 'noscript']);

export type Reading = {
  base: Base;
  /** Where the settings put the site: addresses with that origin are below its path. Absent: as `base`. */
  written?: Base;
  /** Other addresses of files, with the one that both programs' pages are read with. */
  moved?: ReadonlyMap<string, string>;
};

/**
 * @param path The page's own path, from which relative addresses lead.
 */
export function readFace(html: string, path: string, { base, written = base, moved }: Reading): Face {
  const targets = new Set<string>();
  const document = parse(html);
  const steps: Step[] = [];
  walk(document, false);
  const leadsTo = aliasTarget(document);
  const text = steps.flatMap(({ kind, shown }) => (kind === 'text' ? [shown] : [])).join(' ');
  return {
    steps,
    text: text.replace(/\s+/g, ' ').trim(),
    targets,
    ...(leadsTo !== undefined && { leadsTo: targetOf(leadsTo, path, base) }),
  };

  function walk(parent: Parent, isCode: boolean): void {
    let words = '';
    const settle = () => {
      const shown = words.replace(/\s+/g, ' ').trim();
      if (shown !== '') steps.push({ kind: 'text', shown });
      words = '';
    };
    for (const node of parent.childNodes) {
      // Code differs only in how its words are coloured.
      if (isText(node)) words += node.value;
      else if (isCode && isElement(node) && node.tagName === 'span') words += codeOf(node);
      else if (isElement(node) && !isLeftOut(node)) {
        settle();
        steps.push({ kind: 'element', shown: describe(node) });
        if (!unread.has(node.tagName))
          walk(node, isCode || node.tagName === 'code' || node.tagName === 'pre');
      }
    }
    settle();
  }

  function describe(element: Element): string {
    const id = withoutDigests(attribute(element, 'id'));
    const classes = withoutDigests(attribute(element, 'class'))?.split(/\s+/).filter(Boolean) ?? [];
    const targets = addresses.flatMap((name) => {
      const value = attribute(element, name);
      return value === undefined ? [] : [` ${name}=${addressOf(value)}`];
    });
    const srcset = attribute(element, 'srcset')
      ?.split(',')
      .map((one) => addressOf(one.trim().split(/\s+/)[0] ?? ''));
    return [
      element.tagName,
      id === undefined ? '' : `#${id}`,
      ...classes.map((name) => `.${name}`),
      ...targets,
      srcset === undefined ? '' : ` srcset=${srcset.join(',')}`,
    ].join('');
  }

  function addressOf(address: string): string {
    const isWhole = written !== base && originsOf(written).includes(URL.parse(address.trim())?.origin ?? '');
    const target = targetOf(address, path, isWhole ? written : base);
    const plain = withoutFingerprint(withPlainOrigin(target, isWhole ? [written, base] : [base]));
    targets.add(plain);
    return moved?.get(plain) ?? plain;
  }
}

/** Hugo writes its own name into the home page. */
function isLeftOut(element: Element): boolean {
  return element.tagName === 'meta' && attribute(element, 'name') === 'generator';
}

/** Digests in names are of what each program and each machine has of its own, such as the path of a file. */
function withoutDigests(name: string | undefined): string | undefined {
  return name?.replace(/\b[0-9a-f]{32,64}\b/g, '…');
}

function codeOf(node: Node): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(codeOf).join('') : '';
}

/** Hugo writes aliases as pages that lead on at once. */
function aliasTarget(document: Parent): string | undefined {
  const refresh = findFirst(document, (element) => attribute(element, 'http-equiv') === 'refresh');
  const [, target] = /^\s*0\s*;\s*url=(.*)$/i.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
  return target;
}

/** Origins in the settings, besides that from which Platen is served here. */
function originsOf({ origins }: Base): string[] {
  return origins.filter((origin) => origin !== servedOrigin);
}

/** The site's own address within another one, as in links to share a page, is that of its root. */
function withPlainOrigin(target: string, bases: readonly Base[]): string {
  let plain = target;
  for (const { origins, path } of bases) {
    for (const origin of origins) {
      const inside = encodeURIComponent(`${origin}${path}`).replace(/%/g, '%(?:25)?');
      plain = plain.replace(new RegExp(inside, 'gi'), encodeURIComponent(`${servedOrigin}/`));
    }
  }
  return plain;
}
