/** https://gohugo.io/functions/strings/truncate/ */

import { isSpace } from '../../content/post/letters.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { Safe, type Tools, type Value } from '../value.ts';
import { argumentAt, countAt, htmlOf, isFromPost, textAt, toText } from './function.ts';

const singles = new Set('br col link base img param area hr input'.split(' '));

type Tag = { name: string; at: number; isOpening: boolean };

/** Cuts a text after so many characters, where a word ends. In HTML, tags do not count, and open ones are closed. */
export function truncate(args: readonly Value[], { budget }: Tools): Value {
  const most = countAt(args, 0);
  const given = argumentAt(args, args.length - 1);
  const html = htmlOf(given);
  const isHtml = html !== undefined;
  const text = html ?? textAt(args, args.length - 1);
  budget.spendOn(text.length * 2);
  const end = args.length > 2 ? ellipsis(argumentAt(args, 1)) : ' …';
  const isMarked = isFromPost(given) || isFromPost(argumentAt(args, 1));
  const whole = () => new Safe('HTML', isHtml ? text : escapeHtml(text), isMarked);
  if ([...text].length <= most) return whole();
  const { cut, tags } = scan(text, most, isHtml);
  if (cut === undefined) return whole();
  const kept = text.slice(0, cut);
  if (!isHtml) return new Safe('HTML', escapeHtml(kept) + end, isMarked);
  return new Safe('HTML', kept + end + closing(tags, cut), isMarked);
}

function ellipsis(given: Value): string {
  return htmlOf(given) ?? escapeHtml(toText(given));
}

/** Where to cut; undefined when no more than `most` characters are outside of tags. */
function scan(text: string, most: number, isHtml: boolean): { cut: number | undefined; tags: Tag[] } {
  const tags: Tag[] = [];
  let [wordEnd, lastVisible, count, close] = [0, 0, 0, -2];
  for (let at = 0; at < text.length; ) {
    if (isHtml && close !== -1 && close < at) close = text.indexOf('>', at);
    const tag = isHtml && text[at] === '<' ? tagAt(text, at, close) : undefined;
    if (tag !== undefined) {
      wordEnd = lastVisible;
      if (tag.tag) tags.push(tag.tag);
      at = tag.end;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    count++;
    if (isSpace(character)) wordEnd = lastVisible;
    else if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) {
      wordEnd = count <= most ? next : lastVisible;
      lastVisible = next;
    } else lastVisible = next;
    if (count > most) return { cut: wordEnd === 0 ? at : wordEnd, tags };
    at = next;
  }
  return { cut: undefined, tags };
}

/** The tag at this place, up to the next `>`; elements without an end are not noted. */
function tagAt(text: string, at: number, close: number): { tag: Tag | undefined; end: number } | undefined {
  const isOpening = text[at + 1] !== '/';
  const inside = text.slice(isOpening ? at + 1 : at + 2, Math.max(at, close));
  const space = inside.indexOf(' ');
  const [first, rest] = space === -1 ? [inside, ''] : [inside.slice(0, space), inside.slice(space)];
  const [name = ''] = first.replace(/\/$/, '').trim().split(/\s+/, 1);
  if (close === -1 || name === '' || rest.includes('\n')) return undefined;
  const isClosed = rest === '' ? first.endsWith('/') : rest.trim() === '/';
  return { tag: singles.has(name) || isClosed ? undefined : { name, at, isOpening }, end: close + 1 };
}

/** The end tags of the elements that are open at the cut. */
function closing(tags: readonly Tag[], cut: number): string {
  let result = '';
  let inside: Tag | undefined;
  for (const tag of tags.toReversed()) {
    if (tag.at >= cut || inside !== undefined) {
      if (inside?.name === tag.name) inside = undefined;
    } else if (tag.isOpening) result += `</${tag.name}>`;
    else inside = tag;
  }
  return result;
}
