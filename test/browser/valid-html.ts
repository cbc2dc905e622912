/** Every kind of page, the theme's style sheets and its icon before the Nu HTML checker, in one run of Java. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolder } from '../process/running-site.ts';
import { htmlKinds, type KindOfPage, type NameOfKind } from './kinds-of-page.ts';

const checker = resolve(import.meta.dirname, '../judges/node_modules/vnu-jar/build/dist/vnu.jar');

/** What may be said, and why we leave it so. */
const excused = [
  // Hono's JSX closes void elements as XML does; HTML ignores it, and every value of ours stands in quotes.
  'Trailing slash on void elements has no effect',
  // As GFM writes it. Feed readers know no classes, and style attributes do nothing under the policy.
  /^The “align” attribute on the “t[hd]” element is obsolete/,
  // The checker does not know `rel="expect"` yet: https://html.spec.whatwg.org/multipage/links.html#link-type-expect
  /^A “link” element with a “blocking” attribute must have a “rel” attribute/,
];

/** Beside the pages, to see that the checker looks. */
const wrong: Readonly<Record<string, string>> = {
  'wrong.html': '<!DOCTYPE html><html lang="en"><title>A</title><img src="a.png">',
  'wrong.css': 'p { colour: red }',
  'wrong.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path fil="red"/></svg>',
};

/** For a program that ends before compiling it at length would pay; what is compiled less needs more stack. */
const brief = ['-XX:TieredStopAtLevel=1', '-Xss4m', '-XX:+UseSerialGC'];

type Said = { file: string; mistake: string };

type Message = { type: string; url: string; lastLine?: number; message: string; extract?: string };

export function describeValidHtml(addressOf: (name: NameOfKind) => string): void {
  describeWithChecker('pages before the Nu HTML checker', () => {
    let folder: string;
    /** What the checker says of all pages and of files that are wrong. */
    let said: Said[];
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'platen-html-'));
      const pages = await Promise.all(htmlKinds.map(([name, kind]) => savePage(name, kind)));
      const feed = await (await fetch(addressOf('rss'))).text();
      const assets = new Set([...pages, feed].flatMap(assetsOf));
      for (const path of assets) await save(basename(path), new URL(path, addressOf('home')).href);
      expect(new Set([...assets].map((path) => path.split('.').at(-1)))).toEqual(new Set(['css', 'svg']));
      for (const [name, text] of Object.entries(wrong)) writeFileSync(join(folder, name), text);
      said = check(folder);
    });
    afterAll(() => removeFolder(folder));

    test('there is nothing to correct', () => {
      expect(said.filter(({ file }) => !(file in wrong))).toEqual([]);
    });

    test('the checker sees mistakes', () => {
      const files = said.map(({ file }) => file);
      expect(files).toEqual(expect.arrayContaining(Object.keys(wrong)));
    });

    async function savePage(name: NameOfKind, kind: KindOfPage): Promise<string> {
      const { status, text } = await save(`${name}.html`, addressOf(name));
      expect([name, status]).toEqual([name, kind.status ?? 200]);
      return text;
    }

    async function save(name: string, address: string): Promise<{ status: number; text: string }> {
      const answer = await fetch(address);
      const text = await answer.text();
      writeFileSync(join(folder, name), text);
      return { status: answer.status, text };
    }
  });
}

/** Style sheets and drawings of the theme that a page names. */
function assetsOf(page: string): string[] {
  return [...page.matchAll(/"(\/_platen\/[^"?]+\.(?:css|svg))/g)].map(([, path = '']) => path);
}

/** What the checker says of the files of a folder, without what is excused. */
function check(folder: string): Said[] {
  const options = ['--format', 'json', '--also-check-css', '--also-check-svg'];
  const { stderr } = spawnSync('java', [...brief, '-jar', checker, ...options, folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter(({ message }) => !excused.some((said) => message.match(said)))
    .map(({ url, lastLine = 0, message, extract = '' }) => ({
      file: decodeURI(basename(url)),
      mistake: `${lastLine}: ${message} ${extract}`,
    }));
}

/** A `describe` that needs Java and the checker: `npm ci --prefix test/judges`. */
function describeWithChecker(name: string, body: () => void): void {
  const missing = existsSync(checker) ? (hasJava() ? undefined : 'Java') : checker;
  if (missing !== undefined) console.warn(`SKIPPED: ${name}: ${missing} is not installed`);
  describe.skipIf(missing !== undefined)(name, body);
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
