/** A page from a bucket with nothing around it: R2, gray-matter, marked. No shortcodes, lists, drafts, safety or cache. */

import matter from 'gray-matter';
import { Marked } from 'marked';

export { Catalog } from './hello.ts';

const marked = new Marked();

export default {
  async fetch(request: Request, { BUCKET }: { BUCKET: R2Bucket }): Promise<Response> {
    const key = keyOf(request);
    if (request.method === 'PUT') {
      await BUCKET.put(key, await request.arrayBuffer());
      return new Response(null, { status: 201 });
    }
    const file = await BUCKET.get(key);
    return file === null
      ? new Response('Not found', { status: 404 })
      : htmlReply(barePage(await file.text()));
  },
};

/** `posts/1.md` for `/posts/1/`. */
export function keyOf(request: Request): string {
  return `${new URL(request.url).pathname.slice(1, -1)}.md`;
}

export function barePage(text: string): string {
  const { data, content } = matter(text, {});
  return `<!doctype html><title>${data['title']}</title>${marked.parse(content)}`;
}

export function htmlReply(page: string): Response {
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
