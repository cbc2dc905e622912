/** Sends a folder's history of a site, so that another site has the same history. */

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

/** Versions that only the site has stay. The folder's former addresses of a page replace the site's. */
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
    // A file that cannot be read is sent: sending reports the error.
    const here = await digest(file).catch(() => null);
    if (here !== null && here === former.get(file.key)) continue;
    missing.push({ file, send: () => history.putAddresses(file.key, () => fileBody(file)) });
  }
  return missing;
}

/** The values that form the name of a version in the bucket. */
function idOf({ key, version, uploaded }: Omit<NamedVersion, 'author'>): string {
  return `${uploaded} ${version} ${key}`;
}

/** The site, with uploads that also tell when and by whom the file was first uploaded, where known. */
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

/** Only texts have a history, and they are read whole. */
function md5Of({ content }: RequestBody): string {
  return content instanceof Uint8Array ? createHash('md5').update(content).digest('hex') : '';
}
