/** Notes that one request leaves for a later one: hidden properties `<milliseconds> <text>` of a path. */

import type { DavContext, DavRequest } from './dav-request.ts';

/** `moving`: the path of the folder that is being moved there. `failed`: the author of an upload that failed. */
export type Note = { path: string; name: 'moving' | 'failed'; text: string };

export async function keepNote({ catalog, clock }: DavContext, { path, name, text }: Note): Promise<void> {
  await catalog.dav(clock(), { ask: 'set', path, changes: [{ name, value: `${clock()} ${text}` }] });
}

/** Whether it was kept less than so many milliseconds ago. */
export function isNoted(
  { clock }: DavContext,
  { look }: DavRequest,
  note: Note,
  milliseconds: number,
): boolean {
  const { value = '' } =
    look.properties.find(({ path, name }) => path === note.path && name === note.name) ?? {};
  const [, at, text] = /^(\d+) (.*)$/s.exec(value) ?? [];
  return text === note.text && clock() - Number(at) < milliseconds;
}
