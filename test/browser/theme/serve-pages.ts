import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageData, SiteHead } from '../../../src/content/page-data.ts';
import type { Theme } from './bundle-theme.ts';

/** The policy that pages are served with; a theme that needs more than this does not work. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** Stands for every image in a page. */
const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 180"><path fill="#8a8378" d="M0 0h720v180H0z"/><path fill="#c9c2b4" d="M40 30h640v120H40z"/></svg>`;

export type PageServer = { origin: string; close(): Promise<void> };

/** How long a page stops on its way, in milliseconds. */
const pause = 400;

/**
 * Serves the given pages and the theme's own files on a free local port.
 *
 * @param stopsAfter The text behind which each page stops on its way for a moment.
 */
export async function servePages(
  theme: Theme,
  site: SiteHead,
  pages: ReadonlyMap<string, PageData>,
  stopsAfter = '',
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const asset = theme.themeAssets().get(path);
    const page = pages.get(path);
    if (asset !== undefined) {
      response.writeHead(200, { 'content-type': asset.contentType }).end(asset.body);
    } else if (page !== undefined) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      const html = theme.renderPage(site, page);
      const stop = html.indexOf(stopsAfter) + stopsAfter.length;
      response.write(html.slice(0, stop));
      setTimeout(() => response.end(html.slice(stop)), stop > 0 ? pause : 0);
    } else if (/\.(?:svg|png)$/.test(path)) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(image);
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: originOf(server), close: () => closeServer(server) };
}

function originOf(server: Server): string {
  // A server that listens on a TCP port answers an object here, never a pipe's name.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
