import { readToml } from '../../src/content/data/toml.ts';
import { emptyContent, type SiteServices } from '../../src/hugo/services.ts';

const html = {
  ...{
    name: 'html',
    rel: 'canonical',
    isPlainText: false,
    isHTML: true,
    notAlternative: false,
    permalinkable: true,
  },
  mediaType: { type: 'text/html', mainType: 'text', subType: 'html', suffixes: ['html'], delimiter: '.' },
};

const rss = {
  ...{
    name: 'rss',
    rel: 'alternate',
    isPlainText: false,
    isHTML: false,
    notAlternative: false,
    permalinkable: true,
  },
  mediaType: {
    type: 'application/rss+xml',
    mainType: 'application',
    subType: 'rss',
    suffixes: ['xml'],
    delimiter: '.',
  },
};

/** Services for tests: pages have no text, lists have a feed; settings are those of `hugo.toml`. */
export function servicesOf(config = '', over: Partial<SiteServices> = {}): SiteServices {
  const { value } = readToml({ text: config, firstLine: 1 });
  const settings = new Map([...value].map(([name, setting]) => [name.toLowerCase(), setting]));
  return {
    origin: 'https://example.org',
    now: Date.parse('2024-05-06'),
    pageNumber: 1,
    outputFormat: 'html',
    content: () => emptyContent,
    text: () => undefined,
    colors: () => '["#c81e63","#000000"]',
    publish: (name) => `/made/${name}`,
    noteCompilation: () => {},
    runText: (_, text) => text,
    emojis: () => new Map(),
    renderView: (page, name) => `<${name}>${page.title}</${name}>`,
    renderString: (_, text) => text,
    renderShortcodes: () => '',
    outputs: (page) => [
      { ...html, path: page.address },
      ...(page.isBranch ? [{ ...rss, path: `${page.address}index.xml` }] : []),
    ],
    setting: (_, name) => settings.get(name),
    ...over,
  };
}
