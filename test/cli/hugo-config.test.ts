import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../cli/files/hugo-config.ts';

/** `content/en → content (en)` of every mount of content and static files, the one that wins first. */
function mountsOf(settings: object): string[] {
  return readHugoConfig({ ...settings })
    .mounts.filter(({ target }) => /^(?:content|static)/.test(target))
    .map(
      ({ source, target, languages }) => `${source} → ${target}${languages ? ` (${languages.join()})` : ''}`,
    );
}

describe('readHugoConfig()', () => {
  it.each([
    { settings: {}, codes: ['en'] },
    { settings: { languages: [] }, codes: ['en'] },
    {
      settings: { defaultcontentlanguage: 'DE', languages: { de: { title: 'x' }, EN: {} } },
      codes: ['de', 'en'],
    },
  ])('reads the languages of $settings, the default one first', ({ settings, codes }) => {
    expect(readHugoConfig(settings).languages.map(({ code }) => code)).toEqual(codes);
  });

  it('reads languages of site.yaml too', () => {
    const { languages } = readHugoConfig({}, [], 'languages: { fr: { contentDir: french } }');
    expect(languages).toMatchObject([{ code: 'en' }, { code: 'fr', folder: 'french' }]);
  });

  const table: { name: string; settings: object; mounts: string[] }[] = [
    { name: 'nothing said', settings: {}, mounts: ['content → content', 'static → static'] },
    {
      name: 'folders named',
      settings: { contentdir: './posts/', staticdir: ['a', 'b'] },
      // Hugo takes the last of several static files.
      mounts: ['posts → content', 'b → static', 'a → static'],
    },
    {
      name: 'a folder for each language',
      settings: { languages: { en: { contentDir: 'content/english' }, FR: { contentdir: 'content/fr/' } } },
      mounts: ['content/english → content (en)', 'content/fr → content (fr)', 'static → static'],
    },
    {
      name: 'a folder for one language, which is in that of the others',
      settings: { languages: { en: {}, fr: { contentDir: 'content/fr' } } },
      mounts: ['content/fr → content (fr)', 'content → content', 'static → static'],
    },
    {
      name: 'mounts, which take the place of the usual folder of their kind alone',
      settings: {
        contentdir: 'posts',
        module: {
          mounts: [
            { source: 'a', target: 'content', sites: { matrix: { languages: ['en'] } } },
            { source: 'b', target: 'content/docs', lang: 'FR' },
            { source: 'c', target: 'static/files' },
            { source: 'd' },
            { source: 'e', target: 'content/e', sites: { matrix: { languages: ['**', '! f*'] } } },
          ],
        },
        languages: { en: {}, fr: {}, de: {} },
      },
      mounts: ['a → content (en)', 'b → content/docs (fr)', 'e → content/e (en,de)', 'c → static/files'],
    },
    {
      name: 'mounts of assets only',
      settings: { module: { mounts: [{ source: 'a', target: 'assets' }] } },
      mounts: ['content → content', 'static → static'],
    },
  ];

  it.each(table)('reads the folders: $name', ({ settings, mounts }) => {
    expect(mountsOf(settings)).toEqual(mounts);
  });

  it('takes a folder of one language for no part of the others', () => {
    const { mounts } = readHugoConfig({
      languages: { en: {}, fr: { contentDir: 'content/fr' }, de: { contentDir: 'de' } },
    });
    expect(mounts.find(({ source }) => source === 'content')?.exclude).toEqual(['fr/**']);
  });

  it('passes over a pattern that is none', () => {
    expect(readHugoConfig({ ignorefiles: ['\\.Rmd$', '('] }).ignored).toEqual([/\.Rmd$/]);
  });
});
