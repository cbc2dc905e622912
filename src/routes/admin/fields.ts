import { type Changes, editFields, readFields } from '../../content/editing/edit-fields.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';
import { jsonReply } from '../upload/listing.ts';
import { readJson } from './body.ts';
import type { AdminRequest } from './context.ts';

/**
 * `POST fields` with `{"text": …, "changes": {"title": …}}`: the text with the changed fields, and all fields of its front
 * matter. `bodyAt` is the offset at which the text after the front matter begins, in UTF-16 code units.
 */
export async function changeFields({ request }: AdminRequest): Promise<Reply> {
  const { text, changes = {} } = await readJson(request);
  if (typeof text !== 'string' || !areChanges(changes)) {
    throw new Problem(
      'bad-request',
      'Cannot read the fields: the body must be JSON with a "text", and "changes" that are texts, flags, lists of texts or null',
    );
  }
  const edited = editFields(text, changes);
  return jsonReply({ text: edited, ...readFields(edited) });
}

function areChanges(value: unknown): value is Changes {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isText = (item: unknown) => typeof item === 'string';
  return Object.values(value).every(
    (item) => item === null || typeof item === 'boolean' || [item].flat().every(isText),
  );
}
