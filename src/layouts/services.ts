import { languageOf } from '../content/site/languages.ts';
import { siteIn } from '../content/site/sites.ts';
import type { SiteServices } from '../hugo/services.ts';
import type { Rendering } from './rendering.ts';
import { addressIn, formatsOfNode } from './targets.ts';

/** What the objects of templates ask of the rendering. */
export function servicesOf(rendering: Rendering): SiteServices {
  const { question, rows } = rendering;
  return {
    origin: question.origin,
    now: question.now,
    ask: (reach) => rendering.ask(reach),
    pageNumber: question.page,
    get outputFormat() {
      return rendering.format.name;
    },
    content: (page) => rendering.contents.of(page),
    text: (key) => {
      const file = rows.file(key);
      return file && (rendering.fileText(key, file.version) ?? '');
    },
    renderView: (page, name) => rendering.view(page, name),
    renderString: (page, text, { isBlock }) => rendering.contents.string(page, text, isBlock),
    renderShortcodes: (page) => rendering.contents.shortcodes(page),
    outputs: (page) =>
      formatsOfNode(rendering.tree.outputs(page.language), page).map((format) => ({
        ...format,
        path: addressIn(page, languageOf(siteIn(rows.sites, page.language)).prefix, format),
      })),
    setting: (language, name) => rows.sites.get(language)?.hugo[name],
  };
}
