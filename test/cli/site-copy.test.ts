import { existsSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySite } from '../../cli/compare/site-copy.ts';
import { makeFolder } from './folder.ts';

describe('copySite()', () => {
  const files = {
    'hugo.toml': 'title = "Site"\n',
    'package.json': '{}',
    'node_modules/tool/run.js': 'x',
    'public/index.html': 'x',
  };
  const withTool = () => {
    const folder = makeFolder(files);
    mkdirSync(join(folder, 'node_modules/.bin'));
    symlinkSync('../tool/run.js', join(folder, 'node_modules/.bin/tool'));
    return folder;
  };

  it('brings the tools that make style sheets, by the links by which Hugo finds them, for whole pages', () => {
    const { root } = copySite(withTool(), makeFolder(), true);
    expect(readlinkSync(join(root, 'node_modules/.bin/tool'))).toBe('../tool/run.js');
    expect(existsSync(join(root, 'node_modules/tool/run.js'))).toBe(true);
    expect(existsSync(join(root, 'public'))).toBe(false);
  });

  it('leaves packages out for the content alone', () => {
    expect(existsSync(join(copySite(withTool(), makeFolder()).root, 'node_modules'))).toBe(false);
  });
});
