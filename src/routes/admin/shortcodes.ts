import { type ShortcodeShape, shortcodeShape } from '../../content/editing/shortcode-shape.ts';
import type { Reply } from '../../http/reply.ts';
import { jsonReply } from '../upload/listing.ts';
import type { AdminContext, AdminRequest } from './context.ts';

/** `GET shortcodes`: the site's own ones, with their arguments, in the order of their names. */
export async function listShortcodes(_asked: AdminRequest, { catalog, clock }: AdminContext): Promise<Reply> {
  const shapes = new Map<string, ShortcodeShape>();
  for (const { key, text } of await catalog.shortcodeTemplates(clock())) {
    const shape = shortcodeShape(key, text);
    if (!shapes.has(shape.name)) shapes.set(shape.name, shape);
  }
  return jsonReply({ shortcodes: [...shapes.values()].sort((a, b) => a.name.localeCompare(b.name)) });
}
