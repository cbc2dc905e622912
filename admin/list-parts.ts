/** The parts of the list, as the site gives them. */

import type { Fault, Status } from './answers.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** In the order in which they are offered. */
export const filters = {
  '': () => words.all,
  published: () => words.published,
  draft: () => words.drafts,
  scheduled: () => words.scheduled,
  expired: () => words.expired,
  unreadable: () => words.unreadable,
  files: () => words.files,
  deleted: () => words.deletedFiles,
};

export type Filter = keyof typeof filters;

export type Asked = { filter: Filter; text: string };

export type Row = {
  key: string;
  title: string;
  status: Status;
  date: string | null;
  errors?: readonly Fault[];
  /** Of a deleted file: the last version. */
  version?: string;
};

/** A part may have no row, and others after it. */
export type Part = { rows: Row[]; next: string | null };

export async function partOf({ api, site }: Session, asked: Asked, cursor: string): Promise<Part> {
  const { filter, text } = asked;
  const isFound = (key: string) =>
    key.startsWith(site.token.prefix) && key.toLowerCase().includes(text.trim().toLowerCase());
  if (filter === 'files') {
    const { files, cursor: next } = await api.files(cursor);
    const shown = files.filter(({ key }) => isFound(key));
    return { rows: shown.map(({ key, status }) => ({ key, title: nameOf(key), status, date: null })), next };
  }
  if (filter === 'unreadable') {
    const { unreadable, after } = await api.troubles(cursor);
    const shown = unreadable.filter(({ key }) => isFound(key));
    const status = 'unreadable' as const;
    return {
      rows: shown.map(({ key, errors }) => ({ key, title: nameOf(key), status, date: null, errors })),
      next: after,
    };
  }
  if (filter === 'deleted') {
    const { deleted, cursor: next } = await api.deleted(cursor);
    const shown = deleted.filter(({ key, title = '' }) => isFound(`${key}\n${title}`));
    const status = 'absent' as const;
    return {
      rows: shown.map(({ key, version, uploaded, title }) => ({
        ...{ key, title: title || postOf(key), status, date: uploaded, version },
      })),
      next,
    };
  }
  const { pages, next } = await api.pages({ status: filter, text, after: cursor });
  return { rows: pages.map((page) => ({ ...page, date: page.visibleAt ?? page.date })), next };
}

function nameOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}

/** The post of a bundle has the name of its folder. */
function postOf(key: string): string {
  const [, folder] = /([^/]+)\/_?index(?:\.[\w-]+)?\.\w+$/.exec(key) ?? [];
  return folder ?? nameOf(key);
}
