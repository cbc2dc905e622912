/** A bundled Worker under Miniflare, on 127.0.0.1 and a free port, without `wrangler dev`'s proxy in front of it. */

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Miniflare, type MiniflareOptions } from 'miniflare';
import { parse } from 'smol-toml';
import type { Bundle } from './bundle.ts';
import { children } from './processor-time.ts';

export type LocalWorker = {
  /** Without a slash at its end. */
  url: string;
  /** The workerd process; undefined where the system does not tell. */
  pid: number | undefined;
  /** Where its isolate is profiled, if that was asked for. */
  inspector?: string;
  /** Empties the cache of pages. */
  forgetPages(): Promise<void>;
  stop(): Promise<void>;
};

/** Opens the upload route of every Worker started here; made anew in each run. */
export const token = randomBytes(32).toString('base64url');

const name = 'platen';

/** Starts a Worker with the bindings of the site. `storage` is a folder that keeps what it stores; without one it is forgotten. */
export async function startWorker(
  bundle: Bundle,
  storage?: string,
  isInspected = false,
): Promise<LocalWorker> {
  const others = children('workerd');
  const inspected = isInspected ? { inspectorPort: 0 } : {};
  const miniflare = new Miniflare({ ...optionsFor(bundle, storage), ...inspected });
  const url = (await miniflare.ready).origin;
  const [pid] = [...children('workerd')].filter((child) => !others.has(child));
  return {
    url,
    pid,
    ...(isInspected && { inspector: await inspectorOf(miniflare) }),
    forgetPages: async () => {
      await miniflare.purgeCache('pages');
    },
    stop: () => miniflare.dispose(),
  };
}

/** The inspector names an isolate by its service. */
async function inspectorOf(miniflare: Miniflare): Promise<string> {
  const { host } = await miniflare.getInspectorURL();
  return `ws://${host}/core:user:${name}`;
}

function optionsFor({ main, modules }: Bundle, storage: string | undefined): MiniflareOptions {
  const digest = createHash('sha256').update(token).digest('hex');
  return {
    host: '127.0.0.1',
    port: 0,
    cf: false,
    ...(storage !== undefined && { resourcePersistencePath: storage }),
    workers: [
      {
        config: {
          name,
          compatibilityDate: compatibilityDate(),
          manifest: { mainModule: main, modules },
          env: {
            BUCKET: { type: 'r2', name },
            CATALOG: { type: 'durable-object', worker: name, exportName: 'Catalog' },
            VERSION: { type: 'version-metadata' },
            UPLOAD_TOKENS: { type: 'text', value: `bench:${digest}` },
            // A sweep that begins by itself would be measured with whatever runs at that moment.
            SWEEP: { type: 'text', value: 'off' },
          },
          exports: { Catalog: { type: 'durable-object', storage: 'sqlite' } },
        },
      },
    ],
  };
}

/** The date whose behaviour of the platform the site is deployed with. */
export function compatibilityDate(): string {
  const config = parse(readFileSync(resolve(import.meta.dirname, '../wrangler.toml'), 'utf8'));
  return String(config['compatibility_date']);
}
