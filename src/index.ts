/** The Worker: chooses the parts from its bindings, hands requests to the app, and is rung by the catalog's alarm. */

import { WorkerEntrypoint } from 'cloudflare:workers';
import { type AppParts, createApp } from './app.ts';
import { cacheApi } from './cache/cache-api.ts';
import type { CatalogEnv, CatalogObject } from './catalog/object.ts';
import { remoteCatalog } from './catalog/remote.ts';
import { parseTokens } from './publish/tokens.ts';
import { type BucketBindings, chooseBucket } from './store/index.ts';
import { sweepSlice } from './sync/sweep.ts';

export { CatalogObject as Catalog } from './catalog/object.ts';

/** Bindings, variables and secrets of `wrangler.toml`; `docs/storage.md` describes each. */
export type Env = BucketBindings &
  CatalogEnv & {
    CATALOG: DurableObjectNamespace<CatalogObject>;
    VERSION?: WorkerVersionMetadata;
    UPLOAD_TOKENS?: string;
    SITE_URL?: string;
  };

const app = createApp<Env>(partsOf);

export default class extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, this.env, this.ctx);
  }

  /** Sweeps a slice of the bucket. Answers after how many seconds it wants to be rung again. */
  async wake(): Promise<{ again: number }> {
    const parts = partsOf(this.env, (work) => this.ctx.waitUntil(work));
    const { done, listed } = await sweepSlice(parts);
    return { again: done ? sweepPause(listed, parts.bucket.consistent) : 0 };
  }
}

function partsOf(env: Env, later: (work: Promise<unknown>) => void): AppParts {
  return {
    bucket: chooseBucket(env),
    catalog: remoteCatalog(env.CATALOG),
    pages: cacheApi('pages'),
    clock: Date.now,
    build: env.VERSION?.id ?? '',
    siteUrl: (env.SITE_URL ?? '').replace(/\/+$/, ''),
    tokens: parseTokens(env.UPLOAD_TOKENS ?? ''),
    later,
  };
}

/** Seconds between sweeps: a minute up to 10,000 files and in proportion above, five where listings come late. */
function sweepPause(files: number, consistent: boolean): number {
  return Math.max(consistent ? 60 : 300, (files / 10_000) * 60);
}
