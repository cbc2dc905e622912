/** Warns an author about removed HTML: each kind once a line, with its line if that is known. */

import { type Position, positionAt } from '../content/data/source.ts';
import type { Loss } from '../html/losses.ts';
import { ownPolicy } from '../html/own-policy.ts';
import type { Body } from '../markdown/page.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';

/** A template that the text called, and its first call. The removed HTML may be in the template. */
export type CalledTemplate = Position & { file: string; text: string };

/** Most warnings about one text. */
const mostTold = 20;

/** Losses whose position is searched. Of further ones only the number is reported. */
const mostSought = 100;

export type LossReport = { add(loss: Loss): void; tell(templates: readonly CalledTemplate[]): void };

export function lossReport(
  { body, bodyLine }: Body,
  warn: ShortcodeContext['warn'],
  isUnsafe: boolean,
): LossReport {
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
      for (const loss of losses) {
        const { message, at, key } = place(loss);
        if (told.has(key)) continue;
        if (told.size < mostTold) warn(message, at, false, staysByOwn(loss, isUnsafe));
        else untold++;
        told.add(key);
      }
      if (untold === 0) return;
      const more = `Cannot name all HTML that is left out: there are ${untold} more tags or attributes`;
      const isOfTheme = losses.every((loss) => staysByOwn(loss, isUnsafe));
      warn(more, { line: bodyLine, column: 1 }, false, isOfTheme);
    },
  };
}

/** Whether the owner's layouts keep it: what their shortcodes write, and more of a post's own HTML. */
function staysByOwn({ isInOutput, name, value, element }: Loss, isUnsafe: boolean): boolean {
  const policy = ownPolicy(isUnsafe);
  if (name === 'iframe') return false;
  return (
    isInOutput ||
    (element === undefined
      ? policy.element(name) === 'keep'
      : policy.attribute(element, name, value) === 'keep')
  );
}

type Placed = { message: string; at: Position; key: string };

/** Searches a template's HTML in the template, and all other HTML in the text. */
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

/** The position of the tag itself, or else of a tag of the same name with the lost part. */
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
 * Finds tags in the text of the post. A tag that is also shown as code occurs several times there. So the
 * code counts the equal tags before it in the HTML, where those in code are escaped, and takes the occurrence
 * with that number.
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

/** The HTML with its code as the author wrote it, without colours and escapes. */
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
