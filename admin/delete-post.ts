/** Deletes the open post together with the files beside it, and brings back what can be. */

import type { Report } from './answers.ts';
import type { Api } from './api.ts';
import { ask, tell } from './dialogs.ts';
import { el } from './dom.ts';
import { textOf } from './field-values.ts';
import type { Desk } from './file-actions.ts';
import { messageOf } from './message.ts';
import { keyInLanguage, placeBeside } from './names.ts';
import { Refusal } from './requests.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** `isKept`: a version is kept, so the file can come back. */
type Doomed = { key: string; version: string; isKept: boolean };

/** `staying` is the number of files that stay, since another page lies beside them too. */
type Beside = { files: Doomed[]; staying: number };

export async function deletePost(desk: Desk): Promise<void> {
  const { session, file } = desk;
  const { api } = session;
  const { key, version } = file;
  if (version === null) return;
  const post = { key, version, isKept: false };
  try {
    // Where the token may not delete the post, its files must stay too.
    await api.tryRemove(key, version);
    post.isKept = await isKept(api, key, version);
    const beside = await findBeside(session, key);
    if (!(await confirm(post, beside))) return;
    // A draft hides the files beside it, so it goes last.
    for (const each of [...beside.files, post]) await removeOne(api, each);
    // Nothing is left to lose.
    file.markSaved(version, file.text);
    await session.go('');
    const undo = () => void bringBack(session, [post, ...beside.files]);
    const name = textOf(file.field('title')) || key;
    tell(words.deleted(name), post.isKept ? { text: words.undo, press: undo } : undefined);
  } catch (error) {
    desk.failed(error);
  }
}

async function confirm(post: Doomed, { files, staying }: Beside): Promise<boolean> {
  const title = files.length === 0 ? words.deleteSure : words.deleteWith(files.length);
  const rows = [post, ...files].map(({ key, isKept }) =>
    el('li', { class: 'break' }, isKept ? key : `${key} · `, !isKept && el('strong', {}, words.forGood)),
  );
  const content = [el('ul', {}, ...rows), staying > 0 && el('p', {}, words.filesStay(staying))];
  const buttons = { remove: words.deleteIt, '': words.cancel };
  return (await ask(title, content, buttons, { isDanger: true })) === 'remove';
}

/** The files that belong to the post alone. */
async function findBeside({ api, site }: Session, key: string): Promise<Beside> {
  const none = { files: [], staying: 0 };
  const isList = /(?:^|\/)_index\.[^/]+$/.test(key);
  // A token for drafts deletes no bundle, and other files are public.
  if (isList || !isPage(key) || site.token.isForDrafts) return none;
  const { folder } = placeBeside(key);
  if (folder === '') return none;
  const others = site.languages.map((language) => keyInLanguage(key, site.languages, language));
  const folders = new Set([key, ...others].map((each) => placeBeside(each).folder));
  const found: Report[] = [];
  for (const each of folders) {
    for (const prefix of [each, each.replace(/\/$/, '.')]) {
      if (prefix.startsWith(site.token.prefix)) found.push(...(await listed(api, prefix)));
    }
  }
  const beside = found.filter((file) => file.key !== key && file.key.startsWith(folder));
  if (found.some((file) => file.key !== key && isPage(file.key)))
    return { files: [], staying: beside.length };
  const files: Doomed[] = [];
  for (const { key: name, version } of beside) {
    if (version !== null) files.push({ key: name, version, isKept: await isKept(api, name, version) });
  }
  return { files, staying: 0 };
}

function isPage(key: string): boolean {
  return /\.(?:md|markdown|mdown|html?)$/i.test(key);
}

async function listed(api: Api, prefix: string): Promise<Report[]> {
  const all: Report[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const part: Awaited<ReturnType<Api['files']>> = await api.files(cursor, prefix);
    all.push(...part.files);
    cursor = part.cursor;
  }
  return all;
}

/** Versions are kept of texts alone, and not on every site. */
async function isKept(api: Api, key: string, version: string): Promise<boolean> {
  if (/\.(?:webp|jpe?g|png|gif|avif|mp4|webm|mov|mp3|pdf|zip|woff2?)$/i.test(key)) return false;
  return (await api.versions(key)).some((kept) => kept.version === version);
}

async function removeOne(api: Api, { key, version }: Doomed): Promise<void> {
  try {
    await api.remove(key, version);
  } catch (error) {
    const isGone = error instanceof Refusal && error.status === 404;
    if (!isGone) throw error;
  }
}

/** The post comes first: it may be a draft, which hides the others. */
async function bringBack({ api, go }: Session, deleted: readonly Doomed[]): Promise<void> {
  try {
    for (const { key, version, isKept } of deleted) if (isKept) await api.restore(key, version);
    await go(`edit/${encodeURIComponent(deleted[0]?.key ?? '')}`);
  } catch (error) {
    tell(messageOf(error));
  }
}
