/** Functions of Hugo that do not exist here. */

const noOtherSites = 'a page asks nothing of other sites';

const rows: readonly [names: string, reason: string][] = [
  ['resources.GetRemote getJSON getCSV data.GetJSON data.GetCSV', noOtherSites],
  ['js.Batch', 'no other program runs when a page is made'],
  ['doDefer templates.DoDefer', 'it is for Hugo alone: write "templates.Defer"'],
  ['openapi3.Unmarshal', 'descriptions in OpenAPI are not read'],
  ['diagrams.Goat', 'diagrams are drawn for code blocks alone'],
  ['transform.PortableText transform.HTMLToMarkdown', 'texts are Markdown already'],
];

/** Why a function does not exist, by its name. A call of one is an error that `try` sees. */
export const absent: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([names, reason]) => names.split(' ').map((name) => [name, reason] as const)),
);
