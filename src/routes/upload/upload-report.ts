/** The site's report of an upload, which each door gives in its own form. */

import { addresses } from '../../addresses.ts';
import { issuePreview } from '../../auth/preview-links.ts';
import type { PublicStatus, ToldLanguages } from '../../catalog/catalog.ts';
import { type Entry, pageOf } from '../../catalog/entry.ts';
import { present } from '../../content/data/mapping.ts';
import { isMarkdown, isPrivate, isSectionIndex } from '../../content/keys.ts';
import { encodePath, pathOfFile } from '../../content/paths.ts';
import { statusAt } from '../../content/post/status.ts';
import { placed } from '../../content/site/languages.ts';
import type { SyncSettings } from '../../content/site/settings-used.ts';
import type { Purged } from '../../indexing/purge.ts';
import type { OperationsContext } from '../../operations/context.ts';
import type { CheckedText, Published } from '../../operations/publish.ts';
import type { Fault } from '../../problem.ts';
import type { UploadRequest } from './request.ts';

/** The JSON of a successful upload. */
export type UploadReport = {
  key: string;
  /** The file's absolute address; null for files that are never shown. */
  url: string | null;
  version: string | null;
  status: PublicStatus;
  change: Published['change'] | 'none';
  /** When a scheduled post appears (RFC 3339). */
  visibleAt: string | null;
  /** A link that shows a hidden post, and when it ends. */
  previewUrl: string | null;
  previewUntil: string | null;
  warnings: readonly Fault[];
  /** On a site with several languages: the page's own, by its code, and its translations that visitors see. */
  language?: string;
  translations?: readonly TranslationLink[];
  /** Whether other files depend on the change: a sweep makes their records again; `?status` tells its end. */
  sweep: boolean;
} & CacheReport;

type TranslationLink = { language: string; url: string };

/** The state of edge copies. */
export type CacheReport = {
  /** There are none; none is older than this change any more; or they will be dropped. */
  cache: Purged['state'];
  /** When the last copy is gone, if copies will be dropped (RFC 3339). */
  cacheUntil: string | null;
};

/** The address that was asked, and the token that asked. */
export type Asking = Pick<UploadRequest, 'url' | 'token'>;

export const previewLifetime = 24 * 3_600_000;

export async function publishedReport(
  asking: Asking,
  context: OperationsContext,
  key: string,
  { version, change, warnings, known, purged }: Published,
): Promise<UploadReport> {
  const report = await reportOf(asking, context, {
    key,
    site: known.site,
    path: known.path,
    status: known.status,
    visibleFrom: known.visibleFrom,
    told: known,
    hasPreview: !isSectionIndex(placed(key, known.site.languages).key),
  });
  return { ...report, version, change, warnings, sweep: known.sweeps ?? false, ...cacheReport(purged) };
}

/** Of a text that is not stored. */
export async function checkedReport(
  asking: Asking,
  context: OperationsContext,
  key: string,
  { entry, post, warnings, inputs: { site } }: CheckedText,
): Promise<UploadReport> {
  const status = post ? statusAt(post, context.clock()) : 'asset';
  const report = await reportOf(asking, context, {
    key,
    site,
    path: pageOf(entry)?.path ?? addressOfFile(entry),
    status,
    visibleFrom: entry.kind === 'post' ? entry.data.visibleFrom : undefined,
    told: present({ language: pageOf(entry)?.language }),
    hasPreview: false,
  });
  return { ...report, version: null, change: 'none', warnings, sweep: false, ...cacheReport(nothingKept) };
}

type Reported = {
  key: string;
  site: SyncSettings;
  path: string | undefined;
  status: PublicStatus;
  visibleFrom: number | undefined;
  told: ToldLanguages;
  hasPreview: boolean;
};

async function reportOf(
  asking: Asking,
  context: OperationsContext,
  { key, site, path, status, visibleFrom, told, hasPreview }: Reported,
): Promise<Omit<UploadReport, 'version' | 'change' | 'warnings' | 'sweep' | keyof CacheReport>> {
  const origin = site.baseURL || context.siteUrl || asking.url.origin;
  const isHidden = status === 'draft' || status === 'scheduled' || status === 'expired';
  return {
    key,
    url: path === undefined ? null : origin + encodePath(path),
    status,
    visibleAt:
      status === 'scheduled' && visibleFrom !== undefined ? new Date(visibleFrom).toISOString() : null,
    ...(hasPreview && isHidden ? await previewLink(asking, context, key) : noLink),
    ...languagesOf(told, site, origin),
  };
}

type PreviewLink = Pick<UploadReport, 'previewUrl' | 'previewUntil'>;

export const noLink: PreviewLink = { previewUrl: null, previewUntil: null };

/** A link that shows a post that visitors do not see. The requested host is certain to answer. */
export async function previewLink(
  { url, token }: Asking,
  { clock }: OperationsContext,
  key: string,
): Promise<PreviewLink> {
  const until = clock() + previewLifetime;
  const preview = await issuePreview(token, key, until);
  return { previewUrl: url.origin + addresses.preview(preview), previewUntil: new Date(until).toISOString() };
}

/** The translations in the order of the site's languages. */
function languagesOf(
  { language, translations }: ToldLanguages,
  { languages }: SyncSettings,
  origin: string,
): Pick<UploadReport, 'language' | 'translations'> {
  const ordered = languages.flatMap(({ code }) => translations?.find((page) => page.language === code) ?? []);
  const links = ordered.map((page) => ({ language: page.language, url: origin + encodePath(page.path) }));
  return present({ language, translations: translations && links });
}

export const nothingKept: Purged = { state: 'none' };

export function cacheReport(purged: Purged): CacheReport {
  const isDue = purged.state === 'due';
  return { cache: purged.state, cacheUntil: isDue ? new Date(purged.until).toISOString() : null };
}

function addressOfFile({ key, kind, data }: Entry): string | undefined {
  if (kind === 'file' && data?.isNoPageHere) return undefined;
  return isPrivate(key) || isMarkdown(key) ? undefined : pathOfFile(key);
}
