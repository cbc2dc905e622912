/** One example of a specification: what is written and the HTML that it stands for. */
export type Example = { number: number; markdown: string; html: string };

/** The examples of a specification as its text has them: between fences of 32 backticks, parted by a period; `→` is a tab. */
export function examplesOf(text: string): Example[] {
  const found = text
    .replaceAll('\r\n', '\n')
    .matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm);
  return [...found].map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }));
}
