/** Functions of Hugo that do not exist here. */

const noOtherSites = 'a page asks nothing of other sites';
const noPrograms = 'no other program runs when a page is made';

const rows: readonly [names: string, reason: string][] = [
  ['resources.GetRemote getJSON getCSV data.GetJSON data.GetCSV', noOtherSites],
  ['js.Build js.Batch babel js.Babel resources.Babel', noPrograms],
  ['postCSS css.PostCSS resources.PostCSS css.TailwindCSS css.Build', noPrograms],
  ['resources.PostProcess', 'a page is whole when it is made'],
  ['templates.Defer doDefer templates.DoDefer', 'a page is made alone, so nothing can wait for the others'],
  ['openapi3.Unmarshal', 'descriptions in OpenAPI are not read'],
  ['images.Filter', 'images are not made when a page is'],
  ['diagrams.Goat', 'diagrams are drawn for code blocks alone'],
  ['transform.PortableText transform.HTMLToMarkdown', 'texts are Markdown already'],
];

/** Why a function does not exist, by its name. A call of one is an error that `try` sees. */
export const absent: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([names, reason]) => names.split(' ').map((name) => [name, reason] as const)),
);
