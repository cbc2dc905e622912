import { describe, expect, it } from 'vitest';
import { layoutPolicy } from '../../../src/content/site/layout-policy.ts';
import { readSite } from '../../../src/content/site/read-site.ts';

const nothing = { scripts: [], handlers: [], origins: {} };

/** The sources of a directive. */
function sources(policy: string, name: string): string | undefined {
  return policy
    .split('; ')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
}

describe('layoutPolicy()', () => {
  it('lets pages have styles, and no scripts but those of the site', () => {
    const policy = layoutPolicy(nothing, {});
    expect(sources(policy, 'script-src')).toBe("'self'");
    expect(sources(policy, 'style-src')).toBe("'self' 'unsafe-inline'");
    expect(sources(policy, 'base-uri')).toBe("'none'");
  });

  it('opens what the layouts have and what the settings say', () => {
    const scripts = ["'sha256-a='"];
    const origins = { 'script-src': ['https://a.example/x.js'], 'frame-src': ['https://b.example'] };
    const { csp } = readSite('csp: {script-src: [unsafe-eval, "https://c.example"]}', 'yaml').site;
    const policy = layoutPolicy({ scripts, handlers: ["'sha256-h='"], origins }, csp);
    expect(sources(policy, 'script-src')).toBe(
      "'self' https://a.example/x.js 'unsafe-eval' https://c.example 'sha256-a=' 'unsafe-hashes' 'sha256-h='",
    );
    expect(sources(policy, 'frame-src')).toContain('https://b.example');
  });

  it.each([
    ['script-src', "https://a.example; script-src 'unsafe-inline'"],
    ['script-src', '*'],
    ['script-src', 'https:'.concat(' *')],
    ['object-src', 'https://a.example'],
    ['base-uri', 'https://a.example'],
    ['default-src', 'https://a.example'],
  ])('opens %s for no %s', (name, source) => {
    expect(layoutPolicy({ ...nothing, origins: { [name]: [source] } }, {})).toBe(layoutPolicy(nothing, {}));
  });
});

describe('csp', () => {
  it('takes words that loosen the rule for scripts, quoted or not, and for nothing else', () => {
    const { csp } = readSite(`csp: {script-src: [strict-dynamic, "'wasm-unsafe-eval'"]}`, 'yaml').site;
    expect(csp).toEqual({ 'script-src': ["'strict-dynamic'", "'wasm-unsafe-eval'"] });
    expect(readSite('csp: {style-src: [unsafe-eval]}', 'yaml').warnings).toHaveLength(1);
    expect(readSite('csp: {script-src: [unsafe-inline]}', 'yaml').warnings).toHaveLength(1);
  });
});
