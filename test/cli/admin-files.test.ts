import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeAdminFiles } from '../../cli/admin/admin-files.ts';

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
