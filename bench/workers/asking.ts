/** The site, which also asks its catalog again and again for the page of a path: `GET /posts/1/?calls=1000`. */

import { remoteCatalog } from '../../src/catalog/remote.ts';
import { suggestedKeys } from '../../src/content/paths.ts';
import Site, { type Env } from '../../src/index.ts';
import { repeatCalls } from './repeat-calls.ts';

export { Catalog } from '../../src/index.ts';

export default class extends Site {
  override fetch(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    // The binding is typed by the class that this one extends.
    const catalog = remoteCatalog((this.env as Env).CATALOG);
    const suggested = suggestedKeys(pathname);
    const ask = () => catalog.resolve(Date.now(), pathname, 1, suggested);
    return repeatCalls(request, ask) ?? super.fetch(request);
  }
}
