/** dev: serves the folder as a site on this machine, and follows every change. The folder stays as it is. */

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addresses } from '../../src/addresses.ts';
import { issuePreview } from '../../src/auth/preview-links.ts';
import { parseTokens } from '../../src/auth/tokens.ts';
import { UsageError } from '../failures.ts';
import { createDigester } from '../files/local-file.ts';
import { readLocalTree } from '../files/local-tree.ts';
import { keepDoing } from '../files/watch.ts';
import { remoteSite } from '../site/remote-site.ts';
import type { Terminal } from '../terminal.ts';
import { newToken, tokenEntry } from '../tokens.ts';
import { devListener } from './dev-server.ts';
import { type HiddenPost, hiddenAmong, holdState } from './dev-state.ts';
import { followFolder } from './follow-folder.ts';
import { keepWrite } from './keep-writes.ts';
import { startLocalWorker } from './local-worker.ts';
import { rememberingSite } from './remembering-site.ts';
import { takeTurns } from './take-turns.ts';

export type DevOptions = {
  /** 0 chooses a free port. */
  port: number;
  /** Unknown shortcodes are warnings. */
  isLenient: boolean;
};

/** Serves until `terminal.stop` is aborted. Throws a `UsageError` for a taken port or a folder that is not there. */
export async function dev(folder: string, options: DevOptions, terminal: Terminal): Promise<void> {
  // Reports errors of the folder before anything is started.
  await readLocalTree(folder);
  // Requests that arrive before the site is ready wait for it.
  const listener = Promise.withResolvers<RequestListener>();
  const server = await listen(options.port, async (request, response) => {
    (await listener.promise)(request, response);
  });
  try {
    // A server that listens on a port returns an object here, never the name of a pipe.
    const { port } = server.address() as AddressInfo;
    await serve(
      listener.resolve,
      { folder, origin: `http://localhost:${port}`, isLenient: options.isLenient },
      terminal,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function serve(
  answer: (listener: RequestListener) => void,
  { folder, origin, isLenient }: { folder: string; origin: string; isLenient: boolean },
  terminal: Terminal,
): Promise<void> {
  const { stop } = terminal;
  const token = newToken();
  const entry = tokenEntry('dev', token);
  // Layouts of the folder have scripts, so the page for writing has another origin: the same machine by its number.
  const writing = origin.replace('localhost', '127.0.0.1');
  const adminHost = new URL(writing).host;
  const worker = await startLocalWorker({ uploadTokens: entry, siteUrl: origin, adminHost });
  try {
    const [state, inTurn] = [holdState(), takeTurns()];
    const parts = {
      origin: worker.origin,
      state,
      previewPath: (post: HiddenPost) => previewPath(post, entry),
      inTurn,
      async written(url: string) {
        await keepWrite({ folder, origin: worker.origin, token }, url);
        site.forget();
        state.change({ ...state.current(), hidden: hiddenAmong(await site.list()) });
      },
    };
    const site = rememberingSite(remoteSite({ origin: worker.origin, token, stop }));
    answer(devListener(parts));
    const welcome = welcomeTo(origin, { writing, token });
    const shown = { folder, origin, welcome, site, state, digest: createDigester(), isLenient };
    const follow = followFolder(shown, terminal);
    await keepDoing(folder, stop, async () => {
      const rest = await inTurn(follow);
      return rest && (() => inTurn(rest));
    });
  } finally {
    await worker.stop();
  }
}

/** The token is new at each start, and only this machine can reach the site. */
function welcomeTo(origin: string, { writing, token }: { writing: string; token: string }): string[] {
  return [
    `Your site is at ${origin}/, drafts and problems at ${origin}/_platen/dev/ (Ctrl-C stops)`,
    `Write at ${writing}${addresses.admin} with the token ${token}`,
  ];
}

/** Only for this machine: drafts are private. */
async function listen(port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Cannot serve on port ${port}: it must be free; choose another one with --port (${reason})`,
    );
  }
}

const hour = 3_600_000;

/** A link made for each request never expires. */
async function previewPath({ key }: HiddenPost, entry: string): Promise<string> {
  const [issuer] = parseTokens(entry).tokens;
  if (issuer === undefined) throw new Error('Cannot preview: the entry of the token must be one');
  return `/preview/${await issuePreview(issuer, key, Date.now() + hour)}/`;
}
