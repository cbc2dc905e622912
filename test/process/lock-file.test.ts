/** What `npm ci` asks of the lock file, and what must not be in it. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Package = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const text = readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, Package> }).packages;

describe('the lock file', () => {
  it('names every optional package, those of other platforms too', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
