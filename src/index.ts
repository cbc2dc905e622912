/** The Worker: reads its bindings, hands requests to the app, and does the work of the catalog's alarm. */

import { WorkerEntrypoint } from 'cloudflare:workers';
import { addresses } from './addresses.ts';
import { type AppContext, app } from './app.ts';
import { parseTokens } from './auth/tokens.ts';
import { cacheApi, cachedImages } from './cache/cache-api.ts';
import { workersCache } from './cache/edge-cache.ts';
import type { CatalogEnv } from './catalog/alarm.ts';
import { CatalogObject } from './catalog/object.ts';
import { remoteCatalog } from './catalog/remote.ts';
import { Renderings } from './compose/renderings.ts';
import { once } from './content/once.ts';
import { remembered } from './content/remembered.ts';
import { cloudflareImages } from './images/resizer.ts';
import { takeEvents } from './indexing/bucket-events.ts';
import { purgeIfDue } from './indexing/purge.ts';
import { sweepPause, sweepSlice } from './indexing/sweep.ts';
import { sealed } from './operations/context.ts';
import { longestAtEdge, readEdgeTtl } from './pages/edge-life.ts';
import { LanguageHint } from './pages/language-hint.ts';
import { videoHosts } from './posters/video-hosts.ts';
import { HostHint, ownAdminHost } from './routes/admin/own-host.ts';
import { isAdminHost } from './routes/admin/place.ts';
import { answerOnAdminHost } from './routes/admin/routes.ts';
import { settleDue } from './routes/dav/settle.ts';
import { adminFiles } from './store/admin-files.ts';
import { type BucketBindings, chooseBucket } from './store/index.ts';

/** The catalog with the engine of the owner's layouts, which is loaded by the first site that has some. */
export class Catalog extends CatalogObject {
  override engine = once(async () => (await import('./layouts/engine.ts')).newEngine());
}

/** Bindings, variables and secrets of `wrangler.toml`; `docs/deploy.md` describes each. */
export type Env = BucketBindings &
  CatalogEnv & {
    CATALOG: DurableObjectNamespace<CatalogObject>;
    VERSION?: WorkerVersionMetadata;
    IMAGES?: ImagesBinding;
    UPLOAD_TOKENS?: string;
    SITE_URL?: string;
    EDGE_TTL?: string;
    ADMIN_HOST?: string;
    ASSETS?: Fetcher;
    DAV_FOLDER_FILES?: string;
  };

export default class extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    return answer(request, contextOf(this.env, this.ctx));
  }

  /** Takes the bucket's events from the queue, where there is one. */
  override async queue({ messages }: MessageBatch): Promise<void> {
    await takeEvents(contextOf(this.env, this.ctx), messages);
  }

  /** Purges the edge, ends what doors left to time, and sweeps a slice of the bucket, each if due. Returns the seconds to the next slice. */
  async wake({ sweeps, doors = false }: { sweeps: boolean; doors?: boolean }): Promise<{ again: number }> {
    const context = contextOf(this.env, this.ctx);
    await purgeIfDue(context);
    if (doors) await settleDue(sealed(context)).catch(console.error);
    if (!sweeps) return { again: 0 };
    const { done, listed } = await sweepSlice(context);
    return { again: done ? sweepPause(listed, context.bucket) : 0 };
  }
}

async function answer(request: Request, context: AppContext): Promise<Response> {
  const url = new URL(request.url);
  context.adminHost ||= await ownAdminHost(url, context, hostHint);
  if (!isAdminHost(url, context.adminHost)) return app.fetch(request, context);
  return answerOnAdminHost(request, context, () => app.fetch(request, context));
}

/** The secret is the same for as long as the isolate lives. */
const tokensOf = remembered(parseTokens, { most: 1, longest: Number.POSITIVE_INFINITY });

const languageHint = new LanguageHint();
const hostHint = new HostHint();
const renderings = new Renderings();

/** The same for all requests. */
const parts = {
  pages: cacheApi('pages'),
  images: cachedImages('images'),
  posters: videoHosts(),
  languageHint,
  renderings,
};

function contextOf(env: Env, ctx: ExecutionContext): AppContext {
  const edgeTtl = readEdgeTtl(env.EDGE_TTL);
  const cache = workersCache(ctx);
  const folderFiles = Number.parseInt(env.DAV_FOLDER_FILES ?? '', 10);
  return {
    ...parts,
    bucket: chooseBucket(env),
    catalog: remoteCatalog(env.CATALOG),
    clock: Date.now,
    resizer: env.IMAGES ? cloudflareImages(env.IMAGES) : null,
    build: env.VERSION?.id ?? '',
    siteUrl: (env.SITE_URL ?? '').replace(/\/+$/, ''),
    tokens: tokensOf(env.UPLOAD_TOKENS ?? ''),
    edge: cache && edgeTtl > 0 ? { cache, longest: longestAtEdge(edgeTtl) } : null,
    edgeTtl,
    adminHost: env.ADMIN_HOST?.trim().toLowerCase() ?? '',
    adminFiles: env.ASSETS ? adminFiles(env.ASSETS, addresses.admin) : null,
    ...(folderFiles > 0 && { folderFiles }),
    later: (work) => ctx.waitUntil(work),
  };
}
