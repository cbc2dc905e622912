/**
 * figure: an image with a caption.
 *
 * - src: a path, relative to the post, or an http address
 * - alt: by default the caption's text
 * - caption, attr: Markdown
 * - title: a heading over the caption
 * - attrlink: the target of `attr`
 * - link (or href), target, rel: the link of the image
 * - class
 * - loading: lazy or eager
 * - width, height: pixels, or a percentage for the width; a known size of the image fills in the rest
 *
 * {{< figure src="elephant.jpg" alt="An elephant at sunset" caption="*Loxodonta africana*" >}}
 *
 * https://gohugo.io/shortcodes/figure/
 */

import { type ImageSize, sizeIn } from '../../content/post/dependencies.ts';
import { fileUse, resolveAddress } from '../../content/written-address.ts';
import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { inlineMarkdown } from '../../hugo/render-string.ts';
import { plainText } from '../../templates/html/plain-text.ts';
import { argument, callFault, oneOf, pixels, refuseInner, warnOfUnknown } from '../arguments.ts';
import { type Attributes, element } from '../element.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(
  'src alt caption attr title attrlink link href target rel class loading width height'.split(' '),
);

export function figure(call: Call, context: ShortcodeContext): Output {
  refuseInner(call);
  warnOfUnknown(call, context, known);
  const picture = image(call, context);
  const href = address(call, context, 'link') ?? address(call, context, 'href');
  const link = { href, target: argument(call, 'target'), rel: argument(call, 'rel') };
  const content = href === undefined ? picture : element('a', link, picture);
  return {
    kind: 'markup',
    html: element('figure', { class: argument(call, 'class') }, content, legend(call, context)),
  };
}

figure.takes = known;

function image(call: Call, context: ShortcodeContext): string {
  const src = address(call, context, 'src', 0);
  if (src === undefined) throw callFault(call, 'Cannot expand "figure": src must name an image');
  const caption = argument(call, 'caption');
  const alt =
    argument(call, 'alt') ??
    (caption === undefined ? '' : plainText(inlineMarkdown(context, caption)).trim());
  const use = fileUse(resolveAddress(src, context.path));
  const size = sizeOf(call, context, sizeIn(use === null ? undefined : context.use(use)));
  return element('img', { src, alt, ...size, loading: oneOf(call, context, 'loading', ['lazy', 'eager']) });
}

/** The size that the author gives. If one length is missing, the image's own ratio gives it. */
function sizeOf(call: Call, context: ShortcodeContext, own: ImageSize | undefined): Attributes {
  const share = argument(call, 'width');
  if (share !== undefined && /^[1-9]\d{0,2}%$/.test(share)) return { width: share };
  const width = pixels(call, context, 'width');
  const height = pixels(call, context, 'height');
  if (own === undefined || (width !== undefined && height !== undefined)) return { width, height };
  if (width !== undefined) return { width, height: Math.round((width * own.height) / own.width) };
  if (height !== undefined) return { width: Math.round((height * own.width) / own.height), height };
  return own;
}

function legend(call: Call, context: ShortcodeContext): string {
  const [title, caption, attr] = ['title', 'caption', 'attr'].map((name) => argument(call, name));
  const heading = title === undefined ? '' : element('h4', {}, escapeText(title));
  const source = attr === undefined ? '' : inlineMarkdown(context, attr);
  const href = address(call, context, 'attrlink');
  const credit = href === undefined || source === '' ? source : element('a', { href }, source);
  const words = [caption === undefined ? '' : inlineMarkdown(context, caption), credit].filter(
    (part) => part !== '',
  );
  const text = words.length === 0 ? '' : element('p', {}, words.join(' '));
  return heading === '' && text === '' ? '' : element('figcaption', {}, heading, text);
}

/** An argument that is an address, as written. Throws if it is not safe to follow. */
function address(call: Call, context: ShortcodeContext, name: string, position?: number): string | undefined {
  const href = argument(call, name, position);
  if (href === undefined || resolveAddress(href, context.path).kind !== 'refused') return href;
  throw callFault(
    call,
    `Cannot use ${name} "${href}": it must be a path or an http, https, mailto or tel address`,
  );
}
