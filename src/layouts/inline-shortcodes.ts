/** Templates in posts: https://gohugo.io/templates/shortcode/#inline */

import { isMapping } from '../content/data/mapping.ts';
import { flagOf, membersOf } from '../content/data/values.ts';
import type { Site } from '../content/site/site.ts';
import { ownPolicy } from '../html/own-policy.ts';
import { cleanWritten } from '../html/written-html.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import { Problem } from '../problem.ts';
import type { OwnCall } from '../shortcodes/own/own-call.ts';
import { type AroundCall, ownCallObject } from '../shortcodes/own/own-call-object.ts';
import type { Allowance } from '../templates/budget.ts';
import { newScratch } from '../templates/functions/scratch.ts';
import { parseTemplate } from '../templates/parse.ts';
import { readField } from '../templates/read-field.ts';
import { runTemplate } from '../templates/run.ts';
import { type Method, TemplateObject, type Value } from '../templates/value.ts';
import type { PageRun } from './page-run.ts';

/** The allowance for all templates of one post. */
const perPost: Readonly<Allowance> = { steps: 200_000, characters: 1_048_576 };

/** The last text of each name, for calls without a text of their own. */
type InPost = { allowance: Allowance; texts: Map<string, string> };

/**
 * The templates that posts hold. The author of a post may not be the owner. So such a template sees the page and the
 * site, but it can neither call the owner's templates nor keep values for them, and its output passes the allow-list.
 */
export class InlineShortcodes {
  readonly #run: PageRun;
  readonly #posts = new Map<PageNode, InPost>();

  constructor(run: PageRun) {
    this.#run = run;
  }

  has({ name }: OwnCall): boolean {
    return name.endsWith('.inline');
  }

  /** What the template writes; as in Hugo, nothing where the settings do not allow such templates. */
  run(node: PageNode, call: OwnCall, around: AroundCall): string {
    const { site, warnings } = this.#run;
    const { allowance, texts } = this.#postAt(node);
    const text = call.inner?.raw || texts.get(call.name);
    if (!isAllowed(site) || text === undefined) return '';
    texts.set(call.name, text);
    const { line, column } = call;
    const warn = (message: string) => warnings.push({ message, file: around.key, line, column });
    try {
      const written = runTemplate(parseTemplate(call.name, text), dotOf(call, around), {
        ...{ functions: new Map(), allowance, escapes: false, warn },
      });
      return cleanWritten(written, ownPolicy(site.unsafe));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      warn(error.message);
      return '';
    }
  }

  #postAt(node: PageNode): InPost {
    const known = this.#posts.get(node) ?? { allowance: { ...perPost }, texts: new Map() };
    this.#posts.set(node, known);
    return known;
  }
}

function isAllowed({ hugo }: Site): boolean {
  const { security, enableinlineshortcodes: atTop } = hugo;
  const inside = isMapping(security) ? membersOf(security).get('enableinlineshortcodes') : undefined;
  return [inside, atTop].some((value) => value !== undefined && flagOf(value) === true);
}

const ofPage = [
  ...['Title', 'LinkTitle', 'Description', 'Params', 'Param', 'Date', 'Lastmod', 'PublishDate', 'ExpiryDate'],
  ...[
    'Kind',
    'Type',
    'Section',
    'Lang',
    'Permalink',
    'RelPermalink',
    'Keywords',
    'Weight',
    'Draft',
    'IsPage',
  ],
];
const ofSite = ['Title', 'BaseURL', 'LanguageCode', 'Params', 'Param', 'Copyright'];

/** Without the methods that change something or run a template of the owner. */
function dotOf(call: OwnCall, around: AroundCall): TemplateObject {
  const site = only('the site', around.site, ofSite);
  const page = only('the page', around.page, ofPage, [['Site', site]]);
  return ownCallObject(
    call,
    { ...around, page: () => page, site: () => site, store: () => newScratch() },
    (value) => value,
  );
}

function only(
  name: string,
  read: () => Value,
  names: readonly string[],
  more: readonly (readonly [string, Value])[] = [],
): TemplateObject {
  const method =
    (member: string): Method =>
    (args, tools) =>
      readField(read(), member, args, tools);
  return new TemplateObject(name, [
    ...names.map((member): [string, Method] => [member, method(member)]),
    ...more.map(([member, value]): [string, Value] => [member, value]),
  ]);
}
