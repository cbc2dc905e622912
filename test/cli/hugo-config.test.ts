import { describe, expect, it } from 'vitest';
import { findHugoConfig, readHugoConfig } from '../../cli/files/hugo-config.ts';

describe('findHugoConfig()', () => {
  it.each([
    { names: ['config.toml', 'hugo.yaml'], found: 'hugo.yaml' },
    { names: ['hugo.yaml', 'hugo.toml'], found: 'hugo.toml' },
    { names: ['config.yml'], found: 'config.yml' },
    { names: ['config.json', 'config/_default/hugo.toml'], found: 'config.json' },
    {
      names: ['config/_default/config.toml', 'config/_default/params.toml'],
      found: 'config/_default/config.toml',
    },
    { names: ['content/hugo.toml', 'config/production/hugo.toml', 'myconfig.toml'], found: undefined },
  ])('finds $found among $names', ({ names, found }) => {
    expect(findHugoConfig(names)).toBe(found);
  });
});

describe('readHugoConfig()', () => {
  it.each([
    { name: 'hugo.toml', text: '', contentDir: 'content', language: 'en', others: [] },
    { name: 'hugo.toml', text: 'contentDir = "./posts/"', contentDir: 'posts', language: 'en', others: [] },
    {
      name: 'config.yaml',
      text: 'DefaultContentLanguage: de\nlanguages:\n  de: {title: x}\n  EN: {}\n',
      contentDir: 'content',
      language: 'de',
      others: [['en', undefined]],
    },
    {
      name: 'hugo.toml',
      text: '[languages.en]\ncontentDir = "content/english"\n[languages.fr]\ncontentdir = "content/fr"\n',
      contentDir: 'content/english',
      language: 'en',
      others: [['fr', 'content/fr']],
    },
    { name: 'hugo.json', text: '{"languages": []}', contentDir: 'content', language: 'en', others: [] },
  ])('reads $name: $text', ({ name, text, contentDir, language, others }) => {
    const config = readHugoConfig(name, text);
    expect({ ...config, others: [...config.others] }).toEqual({ contentDir, language, others });
  });

  it('says where a text cannot be read', () => {
    expect(() => readHugoConfig('hugo.toml', 'a = 1\nb = \n')).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ line: 2 })] }),
    );
  });
});
