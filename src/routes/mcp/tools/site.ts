import type { OwnShortcode } from '../../../catalog/catalog.ts';
import type { Site } from '../../../content/site/site.ts';
import { builtInShortcodes } from '../../../render/shortcode-arguments.ts';
import { fields, list, tool } from '../tool.ts';

/** Settings that a writer has to know. */
const told = [
  ...(['title', 'description', 'author', 'baseURL', 'languageCode', 'timeZone', 'mainSections'] as const),
  ...(['permalinks', 'taxonomies', 'math', 'emoji', 'unsafe', 'search', 'versionsKept'] as const),
] satisfies readonly (keyof Site)[];

const named = list(fields('name arguments'));

export const site = tool({
  name: 'site',
  title: 'Describe the site',
  description:
    'What to know before writing: settings, sections, terms to use again, shortcodes, and what your token may do.',
  effect: 'reads',
  takes: {},
  returns: fields('origin now settings', {
    token: fields('name prefix isForDrafts'),
    languages: list(fields('code folder prefix')),
    sections: list(fields('folder posts')),
    terms: list(fields('plural field names')),
    ...{ shortcodes: named, ownShortcodes: named },
  }),
  async call(_, { url, token: { name, prefix, isForDrafts = false } }, { catalog, clock, siteUrl }) {
    const { site: settings, sections, terms, shortcodes } = await catalog.forAuthors(clock());
    return {
      origin: settings.baseURL || siteUrl || url.origin,
      now: new Date(clock()).toISOString(),
      token: { name, prefix, isForDrafts },
      settings: Object.fromEntries(told.map((each) => [each, settings[each]])),
      languages: settings.languages,
      ...{ sections, terms, shortcodes: builtInShortcodes(), ownShortcodes: shortcodes.map(withArguments) },
    };
  },
});

/** Arguments by name; positions as templates write them. */
function withArguments({ name, arguments: names, positions }: OwnShortcode) {
  const numbers = Array.from({ length: positions }, (_, index) => String(index));
  return { name, arguments: names.length > 0 ? names : numbers };
}
