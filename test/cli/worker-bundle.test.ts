import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workerBundle } from '../../cli/dev/worker-bundle.ts';
import { packageRoot } from '../../cli/package-root.ts';

const kept = join(packageRoot, 'node_modules/.cache/platen');

/** Folders that hold bundles, with when each was made. */
const made = () => readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs]);

it('the bundle of the same sources is made once, and nothing half made is left', async () => {
  const first = await workerBundle();
  expect(Object.keys(first.modules)).toEqual(expect.arrayContaining(['index.js']));
  const before = made();
  expect(await workerBundle()).toEqual(first);
  expect(made()).toEqual(before);
  expect(before.filter(([name]) => !/^[0-9a-f]{32}$/.test(String(name)))).toEqual([]);
});
