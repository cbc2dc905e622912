/** The real Worker on this machine. Its bucket and its catalog are deleted when it ends. */

import type { MiniflareOptions } from 'miniflare';
import { assetsFolder, ensureAdminFiles } from '../admin/admin-files.ts';
import { loadPackage } from '../compile/load-package.ts';
import { type WorkerBundle, workerBundle } from './worker-bundle.ts';

export type LocalWorker = {
  /** The Worker's address, only for this machine. */
  origin: string;
  stop(): Promise<void>;
};

/** The Worker's variables: the address for visitors, entries of tokens, and the host of the page for writing. */
export type WorkerVars = { siteUrl: string; uploadTokens: string; adminHost?: string };

/** Throws a `UsageError` when Miniflare is not installed. */
export async function startLocalWorker(vars: WorkerVars): Promise<LocalWorker> {
  const { Miniflare } = await loadPackage('miniflare', () => import('miniflare'), 'run the site here');
  await ensureAdminFiles();
  const miniflare = new Miniflare(optionsFor(await workerBundle(), vars));
  const { origin } = await miniflare.ready;
  return { origin, stop: () => miniflare.dispose() };
}

function optionsFor(
  bundle: WorkerBundle,
  { siteUrl, uploadTokens, adminHost = '' }: WorkerVars,
): MiniflareOptions {
  const name = 'platen';
  return {
    host: '127.0.0.1',
    port: 0,
    cf: false,
    workers: [
      {
        config: {
          name,
          compatibilityDate: bundle.compatibilityDate,
          manifest: { mainModule: bundle.main, modules: bundle.modules },
          env: {
            BUCKET: { type: 'r2', name },
            CATALOG: { type: 'durable-object', worker: name, exportName: 'Catalog' },
            ASSETS: { type: 'assets' },
            IMAGES: { type: 'images' },
            VERSION: { type: 'version-metadata' },
            UPLOAD_TOKENS: { type: 'text', value: uploadTokens },
            SITE_URL: { type: 'text', value: siteUrl },
            ADMIN_HOST: { type: 'text', value: adminHost },
          },
          assets: {
            directory: assetsFolder,
            htmlHandling: 'none',
            notFoundHandling: 'none',
            hasUserWorker: true,
          },
          exports: { Catalog: { type: 'durable-object', storage: 'sqlite' } },
        },
      },
    ],
  };
}
