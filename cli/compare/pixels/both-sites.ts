/** Answers to the browser's requests: Hugo's files from their folder, Platen's from the running Worker. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaType } from '../../../src/http/media-type.ts';
import { type Base, pathOf } from '../addresses.ts';

export type Given = { status: number; headers: Record<string, string>; body: Buffer };

/** The answer to a request; null for another host. */
export type Asked = (address: string) => Promise<Given | null>;

/** As a plain web server shows the folder. */
export function filesOfHugo(folder: string, base: Base): Asked {
  return async (address) => {
    const path = pathOf(address, base);
    if (path === null) return null;
    const file = fileAt(folder, path);
    if (file !== null)
      return { status: 200, headers: { 'content-type': mediaType(file) }, body: readFileSync(file) };
    const notFound = fileAt(folder, '/404.html');
    const body = notFound === null ? Buffer.from('') : readFileSync(notFound);
    return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  };
}

function fileAt(folder: string, path: string): string | null {
  const file = join(folder, path);
  const stands = (one: string) => statSync(one, { throwIfNoEntry: false });
  if (!file.startsWith(folder)) return null;
  if (stands(file)?.isFile()) return file;
  const index = join(file, 'index.html');
  return stands(index)?.isFile() ? index : null;
}

/** Redirects that lead to each other are not followed for ever. */
const mostRedirects = 5;

/**
 * Addresses that the settings write with an origin of their own are Platen's too. Redirects are followed here: the browser's
 * next request would reach nobody.
 */
export function filesOfPlaten(worker: string, { origins }: Base): Asked {
  return async (address) => {
    let url = new URL(address);
    for (let redirects = 0; origins.includes(url.origin); redirects++) {
      const response = await fetch(new URL(url.pathname + url.search, worker), { redirect: 'manual' });
      const location = response.headers.get('Location');
      if (location === null || redirects === mostRedirects) return given(response);
      url = new URL(location, url);
    }
    return null;
  };
}

async function given(response: Response): Promise<Given> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  // The body is read already, unpacked.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) delete headers[name];
  return { status: response.status, headers, body };
}
