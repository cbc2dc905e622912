import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseData } from '../../../src/content/data/data.ts';
import { decodeText } from '../../../src/content/post/decode-text.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import { statusAt } from '../../../src/content/post/status.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { runs } from '../../runs.ts';
import { read, refusal, soup } from './random-files.ts';

describe('whatever a file holds', () => {
  it('reading its bytes gives a post or a Problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readPost('a.md', decodeText(bytes), defaultSite);
        } catch (error) {
          refusal(error);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('reading a soup of meaningful pieces gives a post or a Problem', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '---\n', '+++\n', '{"', '\uFEFF\n---\n'), soup, (opening, text) => {
        read(opening + text);
        read(`${opening}${text}\n${opening}`);
      }),
      { numRuns: runs(4000) },
    );
  });

  it.each(['yaml', 'toml', 'json'] as const)(
    'reading it as %s or as settings gives data or a Problem',
    (format) => {
      fc.assert(
        fc.property(soup, (text) => {
          for (const reader of [parseData, readSite]) {
            try {
              structuredClone(
                Object.fromEntries(
                  Object.entries(reader(text, format)).filter(([name]) => name !== 'positionOf'),
                ),
              );
            } catch (error) {
              refusal(error);
            }
          }
        }),
        { numRuns: runs(2000) },
      );
    },
  );

  it('a JSON object is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })),
        fc.constantFrom(0, 2),
        (object, indent) => {
          const text = JSON.stringify(object, null, indent);
          const seen: unknown = JSON.parse(
            JSON.stringify(Object.fromEntries(parseData(text, 'json').value)),
            toNumbers,
          );
          expect(seen).toEqual(JSON.parse(text, toNumbers));
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

/** Numbers that are not spelled canonically are text on one side. */
function toNumbers(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

describe('statusAt()', () => {
  it('hides a post before its first moment and from its last', () => {
    const moment = fc.integer({ min: -5, max: 5 });
    const date = fc.option(
      moment.map((at) => ({ at })),
      { nil: undefined },
    );
    fc.assert(
      fc.property(date, date, date, moment, (date, publishDate, expiryDate, now) => {
        const times = {
          ...(date && { date }),
          ...(publishDate && { publishDate }),
          ...(expiryDate && { expiryDate }),
        };
        const from = (publishDate ?? date)?.at ?? Number.NEGATIVE_INFINITY;
        const until = expiryDate?.at ?? Number.POSITIVE_INFINITY;
        expect(statusAt({ draft: false, ...times }, now) === 'published').toBe(from <= now && now < until);
        expect(statusAt({ draft: true, ...times }, now)).toBe('draft');
      }),
    );
  });
});
