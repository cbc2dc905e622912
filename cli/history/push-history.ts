/** Sends what a folder has of a site's history, so that another site has the same. */

import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { type Digester, fileBody, type LocalFile } from '../files/local-file.ts';
import type { RemoteSite } from '../site/remote-site.ts';
import type { RequestBody } from '../site/send.ts';
import { settleEach } from '../site/settle-each.ts';
import type { Terminal } from '../terminal.ts';
import { type HistoryWork, nothingDone, reportOfWork } from './history-work.ts';
import type { LocalHistory, NamedVersion } from './local-history.ts';
import type { Listed, Provenance } from './remote-history.ts';

type Sendable = { file: LocalFile; send: () => Promise<void> };

/** What the site keeps and the folder does not have stays, but the addresses that a page had are then those of the folder. */
export async function pushHistory(
  folder: string,
  site: RemoteSite,
  { local, isDryRun, digest }: { local: LocalHistory; isDryRun: boolean; digest: Digester },
  terminal: Terminal,
): Promise<HistoryWork> {
  const missing = await missingThere(local, site, await site.history.list(), digest);
  const unchanged = local.versions.length + local.addresses.length - missing.length;
  const nameOf = ({ file }: Sendable) => relative(folder, file.path);
  if (isDryRun) return { ...nothingDone, done: missing.map(nameOf), unchanged, problems: local.problems };
  const progress = terminal.follow('Sending history', missing.length);
  try {
    const settled = await settleEach(missing, ({ send }) => send(), {
      stop: terminal.stop,
      onSettled: progress.step,
    });
    return reportOfWork(settled, nameOf, unchanged, local.problems);
  } finally {
    progress.done();
  }
}

async function missingThere(
  { versions, addresses }: LocalHistory,
  { history }: RemoteSite,
  there: Listed,
  digest: Digester,
): Promise<Sendable[]> {
  const kept = new Set(there.versions.map(idOf));
  const former = new Map(there.addresses.map(({ key, md5 }) => [key, md5]));
  const missing: Sendable[] = versions
    .filter((version) => !kept.has(idOf(version)))
    .map(({ file, ...version }) => ({
      file,
      send: () => history.keepVersion(version, () => fileBody(file)),
    }));
  for (const file of addresses) {
    // A file that cannot be read is sent: whoever does it will say why.
    const here = await digest(file).catch(() => null);
    if (here !== null && here === former.get(file.key)) continue;
    missing.push({ file, send: () => history.putAddresses(file.key, () => fileBody(file)) });
  }
  return missing;
}

/** The names of a version in the bucket are made of these. */
function idOf({ key, version, uploaded }: Omit<NamedVersion, 'author'>): string {
  return `${uploaded} ${version} ${key}`;
}

/** The site, told of each file that the history knows when it was uploaded and by whom, so that this is the same there. */
export function tellingProvenance(site: RemoteSite, { versions }: LocalHistory): RemoteSite {
  const newest = new Map<string, Provenance>();
  for (const { key, version, uploaded, author } of versions) {
    const id = `${version} ${key}`;
    const known = newest.get(id);
    if (known === undefined || known.uploaded < uploaded) newest.set(id, { uploaded, author });
  }
  const keys = new Set(versions.map(({ key }) => key));
  return {
    ...site,
    put: async (key, body, isLenient) => {
      const provenance = keys.has(key) ? newest.get(`${md5Of(await body())} ${key}`) : undefined;
      return site.put(key, body, isLenient, provenance);
    },
  };
}

/** Texts, which alone have a history, are read whole. */
function md5Of({ content }: RequestBody): string {
  return content instanceof Uint8Array ? createHash('md5').update(content).digest('hex') : '';
}
