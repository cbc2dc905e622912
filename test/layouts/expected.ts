/** What Platen finds for each page of the site, in the words that the templates print. */

import {
  type FoundPage,
  findAlias,
  findHook,
  findPage,
  findPartial,
  findShortcode,
  findView,
  type Hook,
} from '../../src/layouts/find/find.ts';
import { indexTemplates } from '../../src/layouts/find/index-templates.ts';
import type { TemplateFile } from '../../src/layouts/find/template-file.ts';
import { type Question, questions, rules } from './layout-site.ts';
import { isSmall, partialNames, printing, viewNames } from './printing-layouts.ts';

/** The names of Hugo's own templates that may stand for missing ones. */
const embeddedNames =
  'rss.xml sitemap.xml sitemapindex.xml robots.txt alias.html _markup/render-link.html _markup/render-image.html _markup/render-table.html';

const embedded = new Map(embeddedNames.split(' ').map((key) => [key, '']));

export type Layouts = Readonly<Record<string, string>>;

/** The texts of templates that print their names; names that end in `!` fill a base template. */
export function layoutsOf(names: readonly string[]): Layouts {
  return Object.fromEntries(
    names.map((name) => {
      const key = name.replace('!', '');
      return [key, printing(key, name !== key)];
    }),
  );
}

/** By the file of the page: what it prints. `own`: Hugo's own template; nothing for no page. */
export function found(layouts: Layouts): Record<string, string> {
  const index = indexTemplates(new Map(Object.entries(layouts)), { ...rules, embedded });
  const printed = questions().map((question): [string, string] => {
    const { page, file, isAlias } = question;
    const main = isAlias ? findAlias(index, page) : findPage(index, page);
    // A template that only defines prints nothing without a base template, and Hugo writes no empty file.
    if (main === undefined || isSilent(main)) return [file, ''];
    if (main.main.isEmbedded) return [file, 'own'];
    const words = shown(main);
    if (isSmall(main.main.key)) return [file, words];
    return [file, words + parts(index, question)];
  });
  return Object.fromEntries(printed);
}

const isSilent = ({ main, base }: FoundPage) => main.needsBase && base === undefined;

function shown({ main, base }: FoundPage): string {
  return `${base ? `(base ${base.key})` : ''}(main ${main.key})`;
}

function parts(index: ReturnType<typeof indexTemplates>, { page, isAlias }: Question): string {
  const hook = (kind: Hook, variant?: string) => named('hook', findHook(index, page, kind, variant));
  const shortcode = (name: string, isMarkup: boolean) =>
    named('shortcode', findShortcode(index, page, name, isMarkup));
  const hasContent = page.format.name === 'html' && !isAlias;
  const content = [
    () => hook('link'),
    () => hook('image'),
    () => hook('heading'),
    () => hook('codeblock', 'go'),
    () => hook('blockquote', 'regular'),
    () => shortcode('sc', false),
    () => shortcode('sm', true),
  ];
  const partials = partialNames.map((name) => {
    const file = findPartial(index, name);
    return file ? `(partial ${name}=${file.key})` : '';
  });
  const views = viewNames.map((name) => {
    const view = isAlias ? undefined : findView(index, page, name);
    return view && !isSilent(view) ? `(view ${name}=${shown(view)})` : '';
  });
  return [...(hasContent ? content.map((part) => part()) : []), ...partials, ...views].join('');
}

function named(what: string, file: TemplateFile | undefined): string {
  return file && !file.isEmbedded ? `(${what} ${file.key})` : '';
}

/** What a page that Hugo made says of its templates. */
export function saidBy(text: string | undefined, isHtml: boolean): string {
  if (!text) return '';
  const words = text.match(
    /\((?:view \S+?=)?\((?:base|main) [^)]*\)(?:\(main [^)]*\))?\)?|\((?:base|main|hook|shortcode|partial|view) [^()]*\)/g,
  );
  if (!words?.some((word) => word.includes('(main '))) return 'own';
  return words.filter((word) => isHtml || !/^\((?:hook|shortcode) /.test(word)).join('');
}
