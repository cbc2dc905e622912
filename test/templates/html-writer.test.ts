import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { attacks } from '../render/attacks.ts';
import { runs } from '../runs.ts';
import { runRow } from './run-row.ts';

/** Places where a value may stand, and what a browser may at most find there. */
const places: [template: string, tags: string][] = [
  ['<p>{{ .Get 0 }}</p>', 'p'],
  ['{{ .Get 0 }}', ''],
  ['<a title="{{ .Get 0 }}">x</a>', 'a title'],
  ["<a title='{{ .Get 0 }}'>x</a>", 'a title'],
  ['<a title={{ .Get 0 }}>x</a>', 'a title'],
  ['<a title=x{{ .Get 0 }}y>x</a>', 'a title'],
  ['<a title = {{ .Get 0 }} id=b>x</a>', 'a id title'],
  ['<a href="{{ .Get 0 }}">x</a>', 'a href'],
  ["<a href='{{ .Get 0 }}'>x</a>", 'a href'],
  ['<a href={{ .Get 0 }}>x</a>', 'a href'],
  ['<a href="/a?b={{ .Get 0 }}">x</a>', 'a href'],
  ['<a href="java{{ .Get 0 }}">x</a>', 'a href'],
  ['<a href="{{ .Get 0 }}:alert(1)">x</a>', 'a href'],
  ['<img srcset="{{ .Get 0 }} 1x, b.png 2x">', 'img srcset'],
  ['<p data-url="{{ .Get 0 }}">x</p>', 'p data-url'],
  ['<p style="width: {{ .Get 0 }}">x</p>', 'p style'],
  ['<p onclick="f({{ .Get 0 }})">x</p>', 'p onclick'],
  ['<p {{ .Get 0 }}>x</p>', 'p *'],
  ['<p a {{ .Get 0 }}="b">x</p>', 'p a *'],
  ['<p data-{{ .Get 0 }}="b">x</p>', 'p *'],
  ['<h{{ .Get 0 }}>x', '*'],
  ['<{{ .Get 0 }}>x', '*'],
  ['</{{ .Get 0 }}>x', '*'],
  ['<!-- {{ .Get 0 }} -->x', ''],
  ['<!doctype {{ .Get 0 }}>x', ''],
  ['<textarea>{{ .Get 0 }}</textarea>', 'textarea'],
  ['<script>{{ .Get 0 }}</script>', 'script'],
  ['<style>{{ .Get 0 }}</style>', 'style'],
  ['<script>{{ "</script>" | safeHTML }}{{ .Get 0 }}</script>', 'script'],
  ['{{ .Get 0 | print "<b>" }}', ''],
  ['{{ printf "%s" (.Get 0 | safeHTML) }}', ''],
  ['<a title="{{ .Get 0 | safeHTML }}">x</a>', 'a title'],
  ['<a href="{{ .Get 0 | safeURL }}">x</a>', 'a href'],
  ['<a title={{ .Get 0 | safeCSS }}>x</a>', 'a title'],
  ['<p>{{ .Get 0 | safeJS }}</p>', 'p'],
  ['<a title="{{ slice (.Get 0) }}">x</a>', 'a title'],
  ['<a title="{{ dict (.Get 0) "x" }}">x</a>', 'a title'],
  ['{{ $x := .Get 0 }}{{ range $x | split " " }}<i title={{ . }}>{{ . }}</i>{{ end }}', 'i title'],
  ['{{ index .Params 0 | upper | lower | replace "x" "y" }}', ''],
];

describe('a value', () => {
  test.each(places)('cannot leave its place in %s', (template, tags) => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const value = fc.oneof(
      text,
      fc.constantFrom(...attacks),
      fc.tuple(text, fc.constantFrom(...attacks)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(value, (written) => check(template, tags, written)),
      { numRuns: runs(200), examples: attacks.map((attack) => [attack]) },
    );
  });
});

/** Parses what a browser would: only tags and attributes that the template wrote, or names without danger, may be there. */
function check(template: string, tags: string, written: string): void {
  const raw = written.replace(/[`\0]/g, '');
  const { html } = runRow({ template, call: `{{< x \`${raw}\` >}}` });
  const [names, attributes] = [tags.split(' ').slice(0, 1), tags.split(' ').slice(1)];
  const parser = new Parser({
    onopentag: (name, found) => {
      if (names[0] === '*') expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      else expect(names).toContain(name);
      for (const [attribute, value] of Object.entries(found)) {
        if (!attributes.includes(attribute)) {
          expect(attributes).toContain('*');
          expect(attribute).toMatch(/^(?!on|style|.*(?:src|href|url))[a-z0-9-]+$/);
        }
        checkAttribute(attribute, value);
      }
    },
    oncomment: () => expect.unreachable(`a comment in ${html}`),
  });
  parser.end(html);
}

function checkAttribute(name: string, value: string): void {
  if (name === 'href' || name === 'data-url') {
    // An address that cannot be parsed leads nowhere.
    const { protocol = 'http:' } = URL.parse(value, 'https://example.org/') ?? {};
    expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
  }
  if (name === 'srcset')
    for (const part of value.split(',')) checkAttribute('href', part.trim().split(/\s/, 1)[0] ?? '');
  if (name === 'style') expect(value).toMatch(/^width: [\w\s#.,%!+-]*$/);
  if (name === 'onclick') expect(value).toBe('f()');
}
