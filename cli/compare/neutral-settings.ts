/** Settings of a build that shows a site's content and nothing of its theme. */

import { isSettings, type Settings } from '../files/hugo-settings.ts';

/** Where a build that leaves the site's folder alone finds and puts things; absolute paths. */
export type BuildFolders = { layouts: string; resources: string; empty: string };

/** Where addresses of the site begin in both programs. */
export const siteOrigin = 'https://example.org';

/** What belongs to a theme, to publishing or to other formats than pages. */
const dropped = new Set([
  ...[
    'theme',
    'themesdir',
    'module',
    'build',
    'caches',
    'security',
    'services',
    'outputs',
    'minify',
    'imaging',
  ],
  ...['baseurl', 'canonifyurls', 'relativeurls', 'enablegitinfo', 'publishdir', 'layoutdir', 'resourcedir'],
  ...[
    'staticdir',
    'assetdir',
    'deployment',
    ...['builddrafts', 'buildfuture', 'buildexpired'],
    'server',
    'ignorefiles',
    'paginate',
    'pagination',
    'googleanalytics',
  ],
]);

const pageKinds = ['home', 'section', 'taxonomy', 'term', 'page'];

/**
 * What decides of addresses, dates, order and text stays. Of several languages the default one is built.
 * `refused` are content files that Hugo cannot build, as regular expressions.
 */
export function neutralSettings(
  settings: Settings,
  folders: BuildFolders,
  refused: readonly string[] = [],
): Settings {
  const kept = Object.fromEntries(Object.entries(settings).filter(([name]) => !dropped.has(name)));
  const ignored = Array.isArray(settings['ignorefiles']) ? settings['ignorefiles'] : [];
  return {
    ...kept,
    ...oneLanguage(settings),
    ...permalinksOf(settings),
    baseURL: `${siteOrigin}/`,
    disableKinds: [...disabledKinds(settings), 'sitemap', 'robotsTXT', '404'],
    outputs: Object.fromEntries(pageKinds.map((kind) => [kind, ['html']])),
    refLinksErrorLevel: 'WARNING',
    // Templates of the site's own ask no other site for anything.
    security: { http: { methods: 'none', urls: 'none' } },
    resourceDir: folders.resources,
    staticDir: folders.empty,
    ignoreFiles: [...ignored, ...refused],
    module: { mounts: mountsOf(settings, folders) },
  };
}

/** Names that Hugo has since version 0.144, by those of before; patterns by kind of page, which it has since 0.115, for pages. */
function permalinksOf(settings: Settings): Settings {
  const permalinks = settings['permalinks'];
  if (!isSettings(permalinks)) return {};
  const { page, ...others } = permalinks;
  const patterns = Object.entries({ ...others, ...(isSettings(page) ? page : { page }) });
  const plain = patterns.flatMap(([section, pattern]) =>
    typeof pattern === 'string' ? [[section, pattern.replace(/contentbasename/g, 'filename')]] : [],
  );
  return { permalinks: Object.fromEntries(plain) };
}

function disabledKinds(settings: Settings): unknown[] {
  const kinds = settings['disablekinds'];
  return Array.isArray(kinds) ? kinds : [];
}

function oneLanguage(settings: Settings): Settings {
  const languages = settings['languages'];
  if (!isSettings(languages)) return {};
  const main = defaultLanguage(settings);
  const others = Object.keys(languages).filter((code) => code.toLowerCase() !== main.toLowerCase());
  return others.length === 0 ? {} : { disableLanguages: others };
}

export function defaultLanguage(settings: Settings): string {
  const code = settings['defaultcontentlanguage'];
  return typeof code === 'string' ? code : 'en';
}

/** The site's own mounts of content and data; layouts are ours. */
function mountsOf(settings: Settings, { layouts, empty }: BuildFolders): Settings[] {
  const ours = [
    { source: layouts, target: 'layouts' },
    { source: empty, target: 'static' },
  ];
  const own = ownMounts(settings);
  const standard = [
    ...(own.some((mount) => isInside(mount, 'content')) ? [] : contentMounts(settings)),
    ...['data', 'i18n', 'assets'].map((name) => ({ source: name, target: name })),
  ];
  return [...own, ...standard, ...ours];
}

/** Content that lies in this folder; other modules cannot be asked. */
function ownMounts(settings: Settings): Settings[] {
  const module = settings['module'];
  const mounts =
    isSettings(module) && Array.isArray(module['mounts']) ? module['mounts'].filter(isSettings) : [];
  return mounts
    .filter((mount) => isInside(mount, 'content'))
    .map(({ source, target, lang, includeFiles, excludeFiles }) => ({
      ...{ source, target },
      ...(lang !== undefined && { lang }),
      ...(includeFiles !== undefined && { includeFiles }),
      ...(excludeFiles !== undefined && { excludeFiles }),
    }));
}

/** Folders of content, relative to the site's. */
export function contentFolders(settings: Settings): string[] {
  const mounts = [...ownMounts(settings), ...contentMounts(settings)];
  return [...new Set(mounts.map(({ source }) => String(source)))];
}

function isInside({ target }: Settings, folder: string): boolean {
  return typeof target === 'string' && (target === folder || target.startsWith(`${folder}/`));
}

function contentMounts(settings: Settings): Settings[] {
  const languages = isSettings(settings['languages']) ? Object.entries(settings['languages']) : [];
  const own = languages.flatMap(([code, language]) => {
    const dir = isSettings(language)
      ? Object.entries(language).find(([name]) => name.toLowerCase() === 'contentdir')?.[1]
      : undefined;
    return typeof dir === 'string' ? [{ source: dir, target: 'content', lang: code }] : [];
  });
  if (own.length > 0) return own;
  const dir = settings['contentdir'];
  return [{ source: typeof dir === 'string' ? dir : 'content', target: 'content' }];
}
