/** The `Content-Security-Policy` of pages by the owner's layouts. */

import type { LayoutPolicy } from '../layouts/engine.ts';
import { type Csp, playerHosts } from './page-policy.ts';

/** Styles may stand in the page, as most themes write them; scripts only as the layouts themselves have them. */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'script-src': ["'self'"],
  'img-src': ["'self'", 'https:', 'data:'],
  'media-src': ["'self'"],
  'font-src': ["'self'", 'data:'],
  // The last one is the host of Hugo's own shortcode.
  'frame-src': ["'self'", ...playerHosts, 'https://www.youtube.com'],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
};

/** Directives that neither layouts nor settings open. */
const closed = new Set(['default-src', 'frame-ancestors', 'base-uri', 'object-src']);

export function layoutPolicy({ scripts, handlers, origins }: LayoutPolicy, csp: Csp): string {
  const hashes = [...scripts, ...(handlers.length > 0 ? ["'unsafe-hashes'", ...handlers] : [])];
  const lines = Object.entries(directives).map(([name, sources]) => {
    if (closed.has(name)) return [name, ...sources];
    const opened = [...(origins[name] ?? []), ...(csp[name] ?? []), ...(name === 'script-src' ? hashes : [])];
    return [name, ...new Set([...sources, ...opened.filter(isSource)])];
  });
  return lines.map((line) => line.join(' ')).join('; ');
}

/** A source that cannot end its directive, nor name all hosts. */
function isSource(source: string): boolean {
  return /^(?:'[\w+/=-]+'|https?:\/\/[^\s;,'"*]+|(?:data|blob|wss?|https):(?:\/\/[^\s;,'"*]+)?)$/.test(
    source,
  );
}
