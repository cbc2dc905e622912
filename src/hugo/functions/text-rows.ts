/** Functions that render Markdown as a part of the page, and the time. */

import { argumentAt, htmlOf, isFromPost, type Row, textAt } from '../../templates/functions/function.ts';
import { goTime } from '../../templates/go-time.ts';
import { Safe, type Tools, type Value } from '../../templates/value.ts';
import type { World } from '../objects/page-view.ts';
import { marked } from '../plain-value.ts';

/** Rendering Markdown takes this many times as long as other work on a text. */
const costOfMarkdown = 8;

export function textRows(world: World): readonly Row[] {
  return [
    ['markdownify transform.Markdownify', 1, 1, (args, tools) => markdownify(textAt(args, 0), world, tools)],
    ['emojify transform.Emojify', 1, 1, (args) => emojify(args, world)],
    ['now time.Now', 0, 0, () => goTime(world.services.now, { timeZone: timeZoneOf(world) })],
  ];
}

/** The home page renders it, as in Hugo. https://gohugo.io/functions/transform/markdownify/ */
function markdownify(text: string, { index, language, services }: World, { budget }: Tools): Value {
  const { home } = index.tree(language);
  if (text === '' || home === undefined) return new Safe('HTML', '');
  budget.spendOn(text.length * costOfMarkdown);
  return new Safe('HTML', services.renderString(home, text, { isBlock: false }), true);
}

/** The owner's text becomes HTML, a post's stays a text, and HTML that is sound stays sound. https://gohugo.io/functions/transform/emojify/ */
function emojify(args: readonly Value[], { services }: World): Value {
  const text = textAt(args, 0);
  const emojis = services.emojis();
  const written = text.replace(/:([\w+-]+):/g, (whole, name: string) => emojis.get(name) ?? whole);
  const value = argumentAt(args, 0);
  if (htmlOf(value) !== undefined) return new Safe('HTML', written, isFromPost(value));
  return isFromPost(value) ? marked(written) : new Safe('HTML', written);
}

function timeZoneOf({ index, language }: World): string {
  return index.tree(language).site.timeZone;
}
