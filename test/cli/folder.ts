/** Folders that tests make, and what is in them. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, removed when the test is over. */
export function makeFolder(files: Files = {}): string {
  const folder = keptFolder(files);
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A folder with these files, for several tests. */
export function keptFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'platen-test-'));
  addFiles(folder, files);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function addFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The content of every file in hex, by name. */
export function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((path) => [relative(folder, path).normalize(), readFileSync(path).toString('hex')]),
  );
}

/** A post that says nothing special. */
export function post(title: string, body = 'Hello.'): string {
  return `---\ntitle: ${title}\ndate: 2024-01-02\n---\n\n${body}\n`;
}
