import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeInside } from '../../cli/pull/write-inside.ts';
import { makeFolder, readTree } from './folder.ts';

const body = (text: string) => new Blob([text]).stream();

describe('writeInside()', () => {
  it('makes folders, replaces files and leaves nothing else', async () => {
    const folder = makeFolder({ 'posts/a.md': 'old' });
    await writeInside(folder, 'posts/a.md', body('new'));
    await writeInside(folder, 'posts/trip/é.md', body(''));
    expect(readTree(folder)).toEqual({
      'posts/a.md': Buffer.from('new').toString('hex'),
      'posts/trip/é.md': '',
    });
  });

  it('writes through no link to a folder', async () => {
    const outside = makeFolder();
    const folder = makeFolder();
    symlinkSync(outside, join(folder, 'posts'));
    await expect(writeInside(folder, 'posts/a.md', body('x'))).rejects.toThrow(
      /"[^"]*posts" must be a folder/,
    );
    await expect(writeInside(folder, 'posts/deep/a.md', body('x'))).rejects.toThrow(/must be a folder/);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('replaces a link to a file, not what it leads to', async () => {
    const outside = makeFolder({ 'secret.txt': 'kept' });
    const folder = makeFolder();
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'a.md'));
    await writeInside(folder, 'a.md', body('new'));
    expect(readTree(outside)).toEqual({ 'secret.txt': Buffer.from('kept').toString('hex') });
    expect(readTree(folder)).toEqual({ 'a.md': Buffer.from('new').toString('hex') });
  });

  it('keeps what is there when the content breaks off', async () => {
    const folder = makeFolder({ 'a.md': 'old' });
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half'));
        controller.error(new Error('line broke'));
      },
    });
    await expect(writeInside(folder, 'a.md', broken)).rejects.toThrow('line broke');
    expect(readTree(folder)).toEqual({ 'a.md': Buffer.from('old').toString('hex') });
  });

  it('replaces no folder and no file that is in the way', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'a.md'));
    writeFileSync(join(folder, 'posts'), 'x');
    await expect(writeInside(folder, 'a.md', body('x'))).rejects.toThrow();
    await expect(writeInside(folder, 'posts/b.md', body('x'))).rejects.toThrow(/must be a folder/);
    expect(existsSync(join(folder, 'a.md'))).toBe(true);
  });
});
