/** Tells an author of HTML that is left out: each kind once a line, on the line where it stands, as far as that can be known. */

import { type Position, positionAt } from '../content/data/source.ts';
import type { Loss } from '../html/losses.ts';
import type { Body } from '../markdown/page.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';

/** A template that the text called, and where it did so first: what it holds may be left out too. */
export type CalledTemplate = Position & { file: string; text: string };

/** Warnings of one text. */
const mostTold = 20;

/** Losses that are looked for; of more only the number is told. */
const mostSought = 100;

export type LossReport = { add(loss: Loss): void; tell(templates: readonly CalledTemplate[]): void };

export function lossReport({ body, bodyLine }: Body, warn: ShortcodeContext['warn']): LossReport {
  const losses: Loss[] = [];
  let count = 0;
  return {
    add(loss) {
      if (++count <= mostSought) losses.push(loss);
    },
    tell(templates) {
      const told = new Set<string>();
      let untold = count - losses.length;
      const place = placer({ body, bodyLine }, templates);
      for (const { message, at, key } of losses.map(place)) {
        if (told.has(key)) continue;
        if (told.size < mostTold) warn(message, at, false);
        else untold++;
        told.add(key);
      }
      if (untold === 0) return;
      const more = `Cannot name all HTML that is left out: there are ${untold} more tags or attributes`;
      warn(more, { line: bodyLine, column: 1 }, false);
    },
  };
}

type Placed = { message: string; at: Position; key: string };

/** HTML of a template is looked for there, all other in the text. */
function placer({ body, bodyLine }: Body, templates: readonly CalledTemplate[]): (loss: Loss) => Placed {
  const inBody = bodyFinder(body);
  const source = { text: body, firstLine: bodyLine };
  return (loss) => {
    const { message, kind } = loss;
    const template = loss.isInOutput ? templates.find(({ text }) => findIn(text, loss) !== -1) : undefined;
    if (template !== undefined) {
      const { file, text, line, column } = template;
      const found = positionAt({ text, firstLine: 1 }, findIn(text, loss));
      const place = `${file}:${found.line}:${found.column}`;
      return { message: `${place}: ${message}`, at: { line, column }, key: `${place} ${kind}` };
    }
    const found = inBody(loss);
    const at = found === -1 ? { line: bodyLine, column: 1 } : positionAt(source, found);
    return { message, at, key: `${at.line} ${kind}` };
  };
}

/** Where the tag itself stands, else a tag of its name that has what was lost. */
function findIn(text: string, { tag, name }: Loss): number {
  const whole = text.indexOf(tag);
  if (whole !== -1) return whole;
  const [element = ''] = /^<[a-z\d-]+/i.exec(tag) ?? [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(element); at !== -1; at = lower.indexOf(element, at + 1)) {
    const end = lower.indexOf('>', at);
    if (lower.slice(at, end === -1 ? undefined : end).includes(name)) return at;
  }
  return -1;
}

/**
 * Finds tags in the text of the post. One that is also shown as code stands there several times: it is the one that
 * as many others come before as in the HTML, where those that are shown are escaped.
 */
function bodyFinder(body: string): (loss: Loss) => number {
  const places = new Map<string, { written: readonly number[]; made: readonly number[] }>();
  let [seen, plain] = ['', ''];
  return ({ tag, value, source, at }) => {
    const [line = ''] = tag.split('\n', 1);
    if (source !== seen) {
      [seen, plain] = [source, unescaped(source)];
      places.clear();
    }
    const found = places.get(line) ?? { written: placesOf(line, body), made: placesOf(line, plain) };
    places.set(line, found);
    const [first = -1] = found.written;
    if (first === -1) return value.trim() === '' ? -1 : body.indexOf(value.trim());
    const before = unescaped(source.slice(0, at)).length;
    return found.written[found.made.filter((place) => place < before).length] ?? first;
  };
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** HTML in which code reads as it was written, whatever colours it has. */
function unescaped(html: string): string {
  return html
    .replace(/<span class="hljs-[^"]*">|<\/span>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters.get(name) ?? '');
}

const characters = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
]);
