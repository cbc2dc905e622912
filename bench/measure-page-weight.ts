/** The bytes that a visitor's browser loads before the everyday post is read for the first time. */

import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Bundle } from './bundle.ts';
import type { Figure } from './figure.ts';
import { startWorker } from './local-worker.ts';
import { everydayPost } from './texts.ts';
import { upload, visit } from './visitor.ts';

/** Addresses in the page's HTML that a browser asks for by itself. */
type Loaded = { styles: string[]; scripts: string[]; others: string[]; icons: string[] };

const part = 'Page weight of the everyday post, first view';

export async function measurePageWeight(bundle: Bundle): Promise<Figure[]> {
  const { url, stop } = await startWorker(bundle);
  try {
    await upload(url, 'site.yaml', 'title: A measured site\nbaseURL: https://example.org\n');
    await upload(url, 'posts/everyday.md', everydayPost());
    const page = (await visit(url, '/posts/everyday/')).body;
    const loaded = whatLoads(page.toString());
    const weigh = async (paths: string[]) => {
      const bodies = await Promise.all(paths.map(async (path) => (await visit(url, path)).body));
      return kilobytes(...bodies);
    };
    const html = kilobytes(page);
    const style = await weigh(loaded.styles);
    const addresses = new Set([...loaded.styles, ...loaded.scripts, ...loaded.others]);
    const foreign = [...addresses, ...loaded.icons].filter((address) => /^(?:https?:)?\/\//i.test(address));
    return [
      {
        part,
        name: 'HTML + CSS, gzip',
        value: html + style,
        unit: 'KB',
        most: 8,
        note: `HTML ${html.toFixed(2)}, CSS ${style.toFixed(2)}`,
      },
      { part, name: 'script, gzip', value: await weigh(loaded.scripts), unit: 'KB', most: 2 },
      {
        part,
        name: 'requests',
        value: 1 + addresses.size,
        unit: '',
        most: 3,
        note: ['page', ...addresses].join(', '),
      },
      { part, name: 'requests to third parties', value: foreign.length, unit: '', most: 0 },
    ];
  } finally {
    await stop();
  }
}

/** Images that are loaded when they come into view count as well; icons do not, which browsers load after the page. */
function whatLoads(html: string): Loaded {
  const loaded: Loaded = { styles: [], scripts: [], others: [], icons: [] };
  const parser = new Parser({
    onopentag(name, { src, href, rel, poster }) {
      if (name === 'link' && rel === 'stylesheet' && href) loaded.styles.push(href);
      else if (name === 'link' && rel === 'icon' && href) loaded.icons.push(href);
      else if (name === 'script' && src) loaded.scripts.push(src);
      else loaded.others.push(...[src, poster].filter((address) => address !== undefined));
    },
  });
  parser.end(html);
  return loaded;
}

function kilobytes(...bodies: Buffer[]): number {
  return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0) / 1024;
}
