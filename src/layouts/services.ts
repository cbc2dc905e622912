import { colorsName } from '../content/images.ts';
import { languageOf } from '../content/site/languages.ts';
import { siteIn } from '../content/site/sites.ts';
import type { SiteServices } from '../hugo/services.ts';
import { emojis } from './emojis.ts';
import type { PageRun } from './page-run.ts';
import { addressIn, formatsOfNode } from './targets.ts';

/** Answers of the run to the objects of templates. */
export function servicesOf(run: PageRun): SiteServices {
  const { question, rows } = run;
  return {
    origin: question.origin,
    now: question.now,
    ask: (reach) => run.recorder.ask(reach),
    watchStore: (owner, store) => run.recorder.watchStore(owner, store),
    pageNumber: question.page,
    get outputFormat() {
      return run.format.name;
    },
    content: (page) => run.contents.of(page),
    text: (key) => {
      const file = rows.file(key);
      return file && (run.fileText(key, file.version) ?? '');
    },
    colors: (key, steps) => {
      const file = rows.file(key);
      return file && run.colors(colorsName(key, steps), file.version);
    },
    noteCompilation(job, isCurrent) {
      // A trial hears of it on each page.
      run.recorder.ask('rendering');
      run.resources.noteCompilation(job, isCurrent);
    },
    publish(name, made, mayHoldPosts) {
      const address = run.resources.publish(name, made, mayHoldPosts);
      run.recorder.note({ kind: 'publish', name, made, mayHoldPosts, address });
      return address;
    },
    runText: (name, text, dot) => run.resources.run(name, text, dot),
    emojis,
    renderView: (page, name) => run.view(page, name),
    renderString: (page, text, { isBlock }) => run.contents.string(page, text, isBlock),
    renderShortcodes: (page) => run.contents.shortcodes(page),
    outputs: (page) =>
      formatsOfNode(run.tree.outputs(page.language), page).map((format) => ({
        ...format,
        path: addressIn(page, languageOf(siteIn(rows.sites, page.language)).prefix, format),
      })),
    setting: (language, name) => rows.sites.get(language)?.hugo[name],
  };
}
