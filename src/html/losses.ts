/** Warnings about removed HTML that a browser would have shown or acted on. */

import type { Attributes } from './tree-reader.ts';

/** Something that the policy removed. */
export type Loss = {
  /** The kind and its element, `style` on `<p>`. Each kind is reported once for a line. */
  kind: string;
  message: string;
  /** The name of the attribute or the element. */
  name: string;
  /** Of an attribute: the name of its element. */
  element?: string;
  /** The whole tag as written in `source`, the value of the attribute, and where the tag begins. */
  tag: string;
  value: string;
  source: string;
  at: number;
  /** Whether a shortcode wrote it. */
  isInOutput: boolean;
};

export type LostPart = Pick<Loss, 'kind' | 'message' | 'name' | 'value' | 'element'>;

const rule = 'docs/markdown.md, "HTML", lists what stays';

/** Elements with an effect, whose tags alone are removed. Unknown names have no effect. */
const effective = new Set(
  (
    'area base button dialog embed fencedframe fieldset font form frame input legend link map marquee meta meter nobr ' +
    'output portal progress'
  ).split(' '),
);

/** Attributes with an effect. Attributes outside this list are for scripts, or for nobody. */
const shown = new Set(
  (
    'action background bgcolor border bordercolor cellpadding cellspacing clear color contenteditable face formaction frame height hspace ' +
    'noshade nowrap ping rules size srcdoc style usemap valign vspace width'
  ).split(' '),
);

/** Whether an attribute has an effect, whether it stays or not. */
export function hasEffect(element: string, name: string): boolean {
  return /^on[a-z]/.test(name) || shown.has(name) || (name === 'name' && element === 'map');
}

const addresses = new Set(['cite', 'href', 'poster', 'src', 'srcset', 'xlink:href']);

/** An element that is removed with its content. */
export function lostElement(name: string, attributes: Attributes): LostPart {
  const src = attributes.get('src') ?? '';
  const kind = `<${name}>`;
  if (name !== 'iframe') {
    const message = `Cannot show ${kind}: it is left out with all that it holds; ${rule}`;
    return { kind, message, name, value: src };
  }
  const message = `Cannot show the frame "${shorten(src)}": only videos of YouTube and Vimeo are shown; write a link`;
  return { kind: `${kind} ${src}`, message, name, value: src };
}

/** An element whose tags are removed; null when the tags have no effect. */
export function lostTags(name: string): LostPart | null {
  if (!effective.has(name)) return null;
  return {
    kind: `<${name}>`,
    message: `Cannot use <${name}>: its tags are left out; ${rule}`,
    name,
    value: '',
  };
}

/** An address of an element that stays, which browsers do not load. */
export function lostLoad(element: string, name: string, value: string, directive: string): LostPart {
  const kind = `${name} of <${element}> ${value}`;
  const what = element === 'iframe' ? 'show the frame' : 'load';
  const message = `Cannot ${what} "${shorten(value)}": the policy of pages does not allow its host; "csp" in site.yaml opens it to ${directive}`;
  return { kind, message, name, value, element };
}

/** The attributes that an element does not keep. */
export function lostAttributes(element: string, written: Attributes, kept: Attributes): LostPart[] {
  const lost: LostPart[] = [];
  for (const [name, value] of written) {
    const why = kept.has(name) || value.trim() === '' ? undefined : whyNot(element, name, value);
    const kind = `${name} on <${element}>`;
    if (why !== undefined)
      lost.push({ kind, message: `Cannot use ${name} on <${element}>: ${why}`, name, value, element });
  }
  return lost;
}

function whyNot(element: string, name: string, value: string): string | undefined {
  if (/^on[a-z]/.test(name)) return 'nothing in a text may run';
  if (addresses.has(name)) {
    return `"${shorten(value)}" must be a path or an address of http, https, mailto or tel`;
  }
  if (name === 'style') return 'styles are left out; give it a class, and the class its style in theme.css';
  if (name === 'action' || name === 'formaction') return 'a form sends nowhere but to its own page';
  return hasEffect(element, name) ? `it is left out; ${rule}` : undefined;
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100).toWellFormed()}…`;
}
