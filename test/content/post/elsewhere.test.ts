import { describe, expect, it } from 'vitest';
import { elsewhere, hostOf } from '../../../src/content/post/elsewhere.ts';

describe('the other site that a page leads to', () => {
  it.each([
    [{ externalurl: 'https://example.com/a b' }, 'https://example.com/a%20b'],
    [{ external_link: 'http://example.com' }, 'http://example.com/'],
    [{ externallink: 'https://example.com/?a#b' }, 'https://example.com/?a#b'],
    [{ link: 'https://example.com/' }, 'https://example.com/'],
    [{ externalurl: '//example.com/' }, 'https://example.com/'],
    [{ externalurl: '', link: 'https://example.com/' }, 'https://example.com/'],
    [{ link: '/about/' }, undefined],
    [{ link: 'example.com' }, undefined],
    [{ link: ['https://example.com/'] }, undefined],
    [{ externalurl: 'mailto:a@example.com' }, undefined],
    [{ externalurl: 'javascript:alert(1)' }, undefined],
    [{ externalurl: 'java\nscript:alert(1)' }, undefined],
    [{ externalurl: 'https:alert(1)' }, undefined],
    [{ externalurl: 'https://example.com/\u0000' }, undefined],
    [{ externalurl: 'data:text/html,x' }, undefined],
    [{ externalurl: `https://example.com/${'x'.repeat(2000)}` }, undefined],
    [{}, undefined],
  ])('in %j is %s', (params, address) => {
    expect(elsewhere(new Map(Object.entries(params)))).toBe(address);
  });

  it('is called by its host', () => {
    expect(hostOf('https://www.example.com:8080/a')).toBe('example.com:8080');
  });
});
