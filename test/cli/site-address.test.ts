import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findToken, readOrigin } from '../../cli/site/connect.ts';
import { makeFolder } from './folder.ts';

describe('readOrigin()', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org:8443', 'https://example.org:8443'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
    ['http://blog.localhost', 'http://blog.localhost'],
  ])('reads %s', (text, origin) => {
    expect(readOrigin(text)).toBe(origin);
  });

  it.each([
    'example.org',
    'https://example.org/blog/',
    'https://example.org/?a',
    'https://example.org/#a',
    'ftp://example.org',
    'https://',
    '',
  ])('refuses %s', (text) => {
    expect(() => readOrigin(text)).toThrow(/must be that of a site/);
  });

  it.each([
    'http://example.org',
    'http://192.168.1.2:8787',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
  ])('sends no token in the clear to %s', (text) => {
    expect(() => readOrigin(text)).toThrow(/must begin with https/);
  });

  it('does not repeat a password', () => {
    expect(() => readOrigin('https://ada:secret@example.org/')).toThrow(/^(?!.*secret)/);
  });
});

describe('findToken()', () => {
  it('prefers the environment to the file', () => {
    const folder = makeFolder({ '.dev.vars': 'PLATEN_TOKEN=from-file\n' });
    expect(findToken({ PLATEN_TOKEN: 'from-env' }, folder)).toBe('from-env');
    expect(findToken({ PLATEN_TOKEN: '' }, folder)).toBe('from-file');
    expect(findToken({}, folder)).toBe('from-file');
  });

  it('says where it looks', () => {
    const folder = makeFolder();
    expect(() => findToken({}, folder)).toThrow(/PLATEN_TOKEN.*\.dev\.vars/);
    writeFileSync(join(folder, '.dev.vars'), 'OTHER=1\n');
    expect(() => findToken({}, folder)).toThrow(/PLATEN_TOKEN/);
  });

  it('refuses what cannot stand in a header, without repeating it', () => {
    expect(() => findToken({ PLATEN_TOKEN: 'two words' }, '.')).toThrow(/^(?!.*two)/);
  });
});
