import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/content/site/read-site.ts';

describe('csp', () => {
  it('is a mapping of directives to origins, one or several', () => {
    const text = `csp:
  Script-Src: [https://a.example, "https://b.example/", https://a.example]
  connect-src: https://a.example:8443
`;
    expect(readSite(text, 'yaml').site.csp).toEqual({
      'script-src': ['https://a.example', 'https://b.example'],
      'connect-src': ['https://a.example:8443'],
    });
  });

  it.each([
    '"*"',
    'https://*.example.com',
    '"https:"',
    'http://a.example',
    '"\'unsafe-inline\'"',
    '"\'unsafe-hashes\'"',
    '"data:"',
    'self',
    'https://a.example/path',
    'https://a.example?x',
    'https://user@a.example',
    '"https://a.example; script-src *"',
    '"https://a.example;x"',
    '"https://a.example,https://b.example"',
    '"https://a\'.example"',
    'https://localhost',
    '[[https://a.example]]',
    '{a: https://a.example}',
    '7',
    'true',
    `[${Array.from({ length: 11 }, (_, index) => `https://a${index}.example`).join(', ')}]`,
  ])('refuses the origin %s', (origin) => {
    const { settings, warnings } = readSite(`csp: {script-src: ${origin}}\n`, 'yaml');
    expect(settings.csp).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });

  it.each([
    'default-src',
    'object-src',
    'base-uri',
    'frame-ancestors',
    'sandbox',
    'script-src-elem',
    'script-src;x',
  ])('refuses the directive %s', (directive) => {
    const { settings, warnings } = readSite(`csp: {"${directive}": https://a.example}\n`, 'yaml');
    expect(settings.csp).toBeUndefined();
    expect(warnings[0]?.message).toContain('connect-src');
  });
});
