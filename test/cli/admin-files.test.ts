import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { writeAdminFiles } from '../../cli/admin/admin-files.ts';
import { packageRoot } from '../../cli/package-root.ts';

it('names the files of the page for writing when all others are in their place', async () => {
  const root = mkdtempSync(join(tmpdir(), 'platen-admin-files-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'assets');
  const list = join(folder, '_platen/admin/files.json');
  // A folder with something in it gives way to no file.
  mkdirSync(join(folder, '_headers/x'), { recursive: true });
  await expect(writeAdminFiles(folder)).rejects.toThrow();
  expect(existsSync(list)).toBe(false);
  rmSync(join(folder, '_headers'), { recursive: true });
  await writeAdminFiles(folder);
  expect(existsSync(list)).toBe(true);
});

it('gives files the same names wherever a process runs', async () => {
  const root = mkdtempSync(join(tmpdir(), 'platen-admin-names-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  await writeAdminFiles(join(root, 'here'));
  const module = JSON.stringify(join(packageRoot, 'cli/admin/admin-files.ts'));
  const there = JSON.stringify(join(root, 'there'));
  const script = `(await import(${module})).writeAdminFiles(${there})`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
  const namesIn = (folder: string) => readdirSync(join(root, folder, '_platen/admin')).toSorted();
  expect(namesIn('there')).toEqual(namesIn('here'));
});
