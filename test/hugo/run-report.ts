import type { SiteRows } from '../../src/content/layouts/site-rows.ts';
import { openSite } from '../../src/hugo/open-site.ts';
import type { SiteServices } from '../../src/hugo/services.ts';
import { layoutFunctions } from '../../src/templates/functions/layout-functions.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runTemplate } from '../../src/templates/run.ts';
import { RunGlobals } from '../../src/templates/run-globals.ts';
import { type Given, rowsOf } from './rows-of.ts';
import { servicesOf } from './services-of.ts';

type Asked = Given & {
  template: string;
  /** The address of the page that the template makes; home, if absent. */
  address?: string;
  services?: Partial<SiteServices>;
  /** The site, if it is made already. */
  rows?: SiteRows;
};

/** What a template writes for a page of a site, the warnings, and into how many pages it divided the list. */
export function runReport({ template, address = '/', services = {}, rows, ...given }: Asked) {
  const site = openSite(rows ?? rowsOf(given), servicesOf(given.config, services));
  const node = site.node(address);
  if (node === undefined) throw new Error(`The site has no page at ${address}`);
  const warnings: string[] = [];
  const text = runTemplate(parseTemplate('report.txt', template), site.page(node), {
    functions: new Map([...layoutFunctions, ...site.functions(node)]),
    escapes: false,
    templates: { find: () => undefined },
    globals: new RunGlobals(),
    warn: (message) => warnings.push(message),
  });
  return { text, warnings, paginated: site.paginated() };
}

/** The rows of a report, without what only HTML has and with nothing for a missing value. */
export function rowsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('ROW '))
    .map((line) =>
      line
        .slice(4)
        .replaceAll('<no value>', '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    );
}
