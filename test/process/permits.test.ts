/** Each operation asks for its right before it changes anything. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../src');

/** Functions of `indexing` that change bucket or catalog. */
const writers =
  /\b(?:sync|adoptLayouts|putVersion|eraseVersions|putAddresses|keepAddresses|leaveAddresses|keepUnseen|keepNew|takeEvents)\b(?=[^;]*from '[^']*indexing\/)/;

const sources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));

describe('permits', () => {
  it('are asked for in each file of operations that changes anything', () => {
    const writing = sources('operations').filter(({ text }) => writers.test(text));
    expect(writing.length).toBeGreaterThan(5);
    expect(writing.filter(({ text }) => !/\bPermit\b|\bgrant\(|\ballow\(/.test(text))).toEqual([]);
  });

  it('are asked for by operations alone, so that each door has the same rights', () => {
    const doors = sources('routes').filter(
      ({ name, text }) =>
        // Readers make the catalog agree with the bucket, and nothing else.
        !name.startsWith('routes/site/') &&
        (writers.test(text) || /\b(?:grant|allow|opened)\(|\.(?:put|delete)\(/.test(text)),
    );
    expect(doors.map(({ name }) => name)).toEqual([]);
  });

  it('come from one file', () => {
    const making = ['routes', 'operations', 'indexing', 'pages', 'auth']
      .flatMap(sources)
      .filter(({ text }) => /\bas Permit\b|\bas SealedBucket\b/.test(text))
      .map(({ name }) => name);
    expect(making).toEqual(['operations/context.ts', 'auth/rights.ts']);
  });
});
