import { describe, expect, it } from 'vitest';
import { allowedMethods, findOperation } from '../../src/routes/upload/find-operation.ts';
import { operations } from '../../src/routes/upload/routes.ts';

const [manual = ''] = Object.values(
  import.meta.glob<string>('../../docs/upload-api.md', { query: '?raw', import: 'default', eager: true }),
);

/** The parameter of the operation that answers, or what is wrong. */
function found(method: string, query: string, on: 'file' | 'list' = 'file'): string {
  try {
    const { by = '' } = findOperation(operations, { on, method, search: new URLSearchParams(query) });
    return `${method} ${by}`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a request of the upload route', () => {
  it.each([
    ['GET', '', 'GET '],
    ['GET', 'versions', 'GET versions'],
    ['HEAD', 'version=abc', 'HEAD version='],
    ['PUT', 'dry-run', 'PUT '],
    ['PUT', 'dry-run=', 'PUT '],
    ['PUT', 'version=abc&uploaded=x&author=y', 'PUT version='],
    ['POST', 'restore=abc&dry-run', 'POST restore='],
    ['DELETE', 'versions=all&dry-run', 'DELETE versions=all'],
  ])('%s ?%s', (method, query, operation) => {
    expect(found(method, query)).toBe(operation);
  });

  it.each([
    // Of another method.
    ['PUT', 'restore=abc', /"restore" with PUT: it belongs to POST \/upload\/<key>\?restore=;/],
    ['PUT', 'versions', /"versions" with PUT: it belongs to GET and HEAD .*, DELETE .*\?versions=all;/],
    ['GET', 'dry-run', /"dry-run" with GET: it belongs to PUT/],
    ['DELETE', 'restore=abc', /"restore" with DELETE/],
    ['DELETE', 'addresses', /"addresses" with DELETE/],
    ['DELETE', 'uploaded=x&author=y', /"uploaded" with DELETE/],
    ['POST', 'restore=abc&author=y', /"author" with POST/],
    ['GET', 'prefix=posts/', /"prefix" with GET: it belongs to GET and HEAD \/upload\/;/],
    ['PUT', 'addresses&author=x', /"author" with PUT: .*; here may stand "\?addresses", "\?dry-run"$/],
    // Of no method, with the nearest name.
    ['DELETE', 'dryrun', /none of this name; the nearest is "\?dry-run"/],
    ['DELETE', 'dry_run', /nearest is "\?dry-run"/],
    ['DELETE', 'DRY-RUN', /nearest is "\?dry-run"/],
    ['DELETE', 'Versions=all', /nearest is "\?versions"/],
    ['GET', 'versoin=abc', /nearest is "\?version"/],
    ['POST', 'restor=abc', /nearest is "\?restore"/],
    ['PUT', 'draft=true', /"draft" with PUT: there is none of this name; the nearest is "\?/],
    ['PUT', 'dry-run%20', /nearest is "\?dry-run"/],
    ['PUT', `${'x'.repeat(100_000)}`, /^.{0,200}$/],
    ['PUT', '__proto__', /"__proto__" with PUT: there is none/],
    // Of this one, but not as it must be.
    ['DELETE', 'versions', /must be "\?versions=all", not ""/],
    ['DELETE', 'versions=1', /must be "\?versions=all", not "1"/],
    ['PUT', 'dry-run=false', /"dry-run" with PUT: it must have no value/],
    ['PUT', 'dry-run&dry-run', /it must stand once/],
    ['GET', 'version=a&version=b', /it must stand once/],
    ['GET', 'version=a&versions', /must not stand beside/],
    ['PUT', 'version=a&addresses', /must not stand beside/],
  ])('%s ?%s is refused', (method, query, message) => {
    expect(found(method, query)).toMatch(message);
  });

  it.each([
    ['GET', 'status&after=a.md', 'GET status'],
    ['GET', 'prefix=a&cursor=', 'GET '],
    ['GET', 'history&cursor=x', 'GET history'],
    ['GET', 'history&prefix=x', /"prefix" with GET: .*; here may stand "\?history", "\?cursor="$/],
    ['GET', 'status&history', /must not stand beside/],
    ['GET', 'versions', /belongs to GET and HEAD \/upload\/<key>\?versions/],
    ['PUT', '', /methods are GET, HEAD; add a key/],
  ])('for the list, %s ?%s', (method, query, answer) => {
    if (typeof answer === 'string') expect(found(method, query, 'list')).toBe(answer);
    else expect(found(method, query, 'list')).toMatch(answer);
  });

  it('says which methods there are', () => {
    expect([allowedMethods(operations, 'file'), allowedMethods(operations, 'list')]).toEqual([
      'GET, HEAD, PUT, DELETE',
      'GET, HEAD',
    ]);
  });

  it('has a row in the manual for each operation and each parameter', () => {
    for (const { methods, by, takes } of operations) {
      for (const parameter of [...(by === undefined ? [] : [by]), ...takes]) {
        expect(manual, `${methods.join()} ${parameter}`).toMatch(
          new RegExp(`[?&]${parameter.replace(/=$/, '=.')}`),
        );
      }
    }
  });
});
