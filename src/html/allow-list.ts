/** The allow-list for authors' HTML: text, tables, pictures and media. Nothing on it runs or loads more. */

import type { AttributeRule, ElementRule, Policy } from './policy.ts';

type Test = (value: string) => boolean;

const anything: Test = () => true;
const length = matching(/^\d{1,5}%?$/);
const integer = matching(/^-?\d{1,9}$/);
const alignment = matching(/^(?:left|center|right|justify)$/i);

/**
 * Attributes of every element. An `id` creates no global that a script of the theme could trip over. A `name`
 * would, so only links keep it.
 */
const everywhere = attributes({
  class: anything,
  dir: matching(/^(?:ltr|rtl|auto)$/i),
  hidden: anything,
  id: matching(/^\S+$/),
  itemprop: anything,
  lang: anything,
  role: matching(/^[a-z -]+$/),
  tabindex: matching(/^(?:0|-1)$/),
  title: anything,
  translate: matching(/^(?:yes|no)$/i),
});

const cell = {
  abbr: anything,
  align: alignment,
  colspan: integer,
  headers: anything,
  rowspan: integer,
  scope: anything,
};
const media = {
  autoplay: anything,
  controls: anything,
  loop: anything,
  muted: anything,
  preload: anything,
  src: 'address',
} as const;

/** Every allowed element, with its own attributes. */
const elements = new Map(
  Object.entries({
    ...plain(
      'abbr address article aside b bdi bdo br caption center cite code dd dfn dl dt em figcaption figure',
    ),
    ...plain(
      'footer header hgroup i kbd mark nav picture pre rp rt ruby s samp section small span strike strong sub',
    ),
    ...plain('summary sup tbody tfoot thead tr tt u var wbr big label'),
    ...alignable('div h1 h2 h3 h4 h5 h6 hr p table'),
    a: attributes({
      download: anything,
      href: 'address',
      hreflang: anything,
      name: anything,
      rel: anything,
      target: anything,
      type: anything,
    }),
    audio: attributes(media),
    blockquote: attributes({ cite: 'address' }),
    col: attributes({ span: integer }),
    colgroup: attributes({ span: integer }),
    data: attributes({ value: anything }),
    del: attributes({ cite: 'address', datetime: anything }),
    details: attributes({ name: anything, open: anything }),
    img: attributes({
      ...{
        align: alignment,
        alt: anything,
        decoding: anything,
        height: length,
        loading: matching(/^(?:lazy|eager)$/i),
      },
      ...{ sizes: anything, src: 'address', srcset: 'addresses', width: length },
    }),
    input: attributes({ checked: anything, disabled: anything, type: matching(/^checkbox$/i) }),
    ins: attributes({ cite: 'address', datetime: anything }),
    li: attributes({ value: integer }),
    ol: attributes({ reversed: anything, start: integer, type: matching(/^[1aAiI]$/) }),
    q: attributes({ cite: 'address' }),
    source: attributes({
      ...{
        height: length,
        media: anything,
        sizes: anything,
        src: 'address',
        srcset: 'addresses',
        type: anything,
        width: length,
      },
    }),
    td: attributes(cell),
    th: attributes(cell),
    time: attributes({ datetime: anything }),
    track: attributes({
      default: anything,
      kind: anything,
      label: anything,
      src: 'address',
      srclang: anything,
    }),
    ul: attributes({ type: anything }),
    video: attributes({ ...media, height: length, playsinline: anything, poster: 'address', width: length }),
  }),
);

/** The content of these elements is not text for readers. */
const dropped = new Set(
  (
    'applet canvas datalist frameset head iframe math noembed noframes noscript object plaintext ' +
    'script select style svg template textarea title xmp'
  ).split(' '),
);

export const safePolicy: Policy = { dropped, element, attribute, input };

function element(name: string): ElementRule {
  if (elements.has(name)) return 'keep';
  return dropped.has(name) ? 'drop' : 'unwrap';
}

function attribute(element: string, name: string, value: string): AttributeRule {
  const own = elements.get(element)?.get(name) ?? everywhere.get(name);
  if (own === 'address' || own === 'addresses') return own;
  const isKept = own === undefined ? /^aria-[a-z]+$/.test(name) : own(value);
  return isKept ? 'keep' : 'drop';
}

/** Only the box of a task, which has no function. */
function input(attributes: Map<string, string>): Map<string, string> | null {
  return attributes.has('type') ? attributes.set('disabled', '') : null;
}

type Rules = ReadonlyMap<string, Test | 'address' | 'addresses'>;

function attributes(rules: Readonly<Record<string, Test | 'address' | 'addresses'>>): Rules {
  return new Map(Object.entries(rules));
}

function plain(names: string): Record<string, Rules> {
  return Object.fromEntries(names.split(' ').map((name) => [name, attributes({})]));
}

function alignable(names: string): Record<string, Rules> {
  return Object.fromEntries(names.split(' ').map((name) => [name, attributes({ align: alignment })]));
}

function matching(pattern: RegExp): Test {
  return (value) => pattern.test(value);
}
