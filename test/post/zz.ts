import fc from 'fast-check';
import { parseData } from '../../src/data.ts';
import { readPost } from '../../src/post/read-post.ts';
import { Problem } from '../../src/problem.ts';
import { defaultSite, readSite } from '../../src/site.ts';
const pieces = [
  ...[
    '---\n',
    '+++\n',
    '---',
    '+++',
    '{',
    '}',
    '"',
    "'",
    '\n',
    '\r',
    '\n\n',
    ' ',
    '  ',
    '\t',
    ':',
    ': ',
    '- ',
    ', ',
    '=',
  ],
  ...[
    '[',
    ']',
    '# ',
    '#',
    '&a ',
    '*a',
    '<<',
    '!!str ',
    '| ',
    '>\n',
    '? ',
    '%YAML 1.1\n',
    '...\n',
    '\\',
    '\\u0041',
    '"""',
  ],
  ...[
    'draft',
    'Draft: true',
    'draft = true\n',
    '"draft": true',
    'title',
    'tags',
    'date',
    '2023-01-02',
    '2023-13-45',
    '12:30',
  ],
  ...[
    'true',
    'yes',
    'null',
    '001',
    '1e3',
    '-0',
    '.inf',
    '__proto__',
    'constructor',
    'weight',
    'slug',
    '../',
    '\uFEFF',
    '\u2028',
  ],
  ...[
    'é',
    '😀',
    '\ud800',
    '\0',
    '<!--',
    '-->',
    '{{<',
    'published',
    'params',
    'aliases',
    'url',
    'author',
    'name',
    '[[',
    ']]',
  ],
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((p: string[]) => p.join(''));
const invalid = new Map<string, number>();
const chk = (f: () => unknown) => { try { f(); } catch (e) { if (!(e instanceof Problem)) throw e; for (const x of e.errors) { if (!(x.line! > 0) || !((x.column ?? 1) > 0)) throw new Error('pos ' + JSON.stringify(x)); if (x.message.includes('it must be valid')) invalid.set(x.message, (invalid.get(x.message) ?? 0) + 1); if (x.message.length > 400) throw new Error('long ' + x.message); } if (!e.errors.length) throw new Error('none'); } };
const end = Date.now() + 200_000; let n = 0;
while (Date.now() < end) { fc.assert(fc.property(soup, (t: string) => { n++; for (const f of ['yaml', 'toml', 'json'] as const) { chk(() => parseData(t, f)); chk(() => readSite(t, f)); } for (const o of ['---\n', '+++\n', '']) { chk(() => readPost('a.md', o + t, defaultSite)); chk(() => readPost('a.md', `${o}${t}\n${o}`, defaultSite)); } }), { numRuns: 2000 }); }
console.log('ok', n, [...invalid]);
