/** Style sheets and scripts of templates, compiled by the command: what visitors get after `platen push`. */

import { compileString } from 'sass';
import { describe, expect, it } from 'vitest';
import { push as pushInDev } from '../../cli/push/push.ts';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { addFiles, makeFolder, post } from './folder.ts';
import { useRealSite } from './real-site.ts';
import { platen } from './run-platen.ts';

const site = useRealSite();

const push = (folder: string, args: string[] = []) =>
  platen(['push', folder, '--to', site.origin, ...args], { token: site.token });

const results = async () =>
  (await site.list()).map(({ key }) => key).filter((key) => key.startsWith('layouts/_assets/_compiled/'));

/** The files that the page links, by their names. */
async function linked(path: string): Promise<Record<string, string>> {
  const { text } = await site.visit(path);
  const files: Record<string, string> = {};
  for (const [, address = ''] of text.matchAll(/(?:href|src)="?([^" >]+~\/[^" >]+)/g)) {
    files[address.slice(address.indexOf('~/') + 2)] = (await site.visit(address)).text;
  }
  return files;
}

const page = (head: string) => `<html><head>${head}</head><body>{{ .Content }}</body></html>`;
const style =
  '{{ with resources.Get "css/main.scss" | css.Sass (dict "vars" (dict "width" "24px" "face" "Gill Sans")) }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}';
const templated =
  '{{ with resources.Get "css/t.scss" | resources.ExecuteAsTemplate "style.t.css" . | toCSS (dict "targetPath" "css/t.css" "outputStyle" "compressed") | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}" integrity="{{ .Data.Integrity }}">{{ end }}';

const files = {
  'hugo.toml': 'title = "A site"\n[params]\naccent = "red"\n',
  'content/a.md': post('A'),
  'layouts/single.html': page(style + templated),
  'layouts/list.html': page(style),
  'assets/css/main.scss':
    '@use "hugo:vars" as h;\n@use "parts/colours";\n@import "deep";\nbody { color: colours.$text; width: h.$width * 2; font-family: h.$face }\n',
  'assets/css/parts/_colours.scss': '$text: blue;\n',
  'assets/css/deep/_index.scss': '@import "../parts/more";\n',
  'assets/css/parts/more.scss': 'i { margin: 1px + 2px }\n',
  'assets/css/t.scss': '@import "parts/colours";\na { color: {{ site.Params.accent }}; background: $text }\n',
};

describe('style sheets', () => {
  it('are what Dart Sass makes of the files and the parameters, after one push', async () => {
    const folder = makeFolder(files);
    const { code, stdout } = await push(folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('layouts/_assets/css/main.scss: compiled')]);
    expect(stdout).toContain('0 problems, 0 warnings');
    const plain = 'i { margin: 3px } body { color: blue; width: 48px; font-family: Gill Sans }';
    expect(await linked('/a/')).toEqual({
      'css/main.css': compileString(plain).css,
      'css/t.css': 'a{color:red;background:blue}',
    });
    expect((await linked('/'))['css/main.css']).toBe(compileString(plain).css);
    const again = await push(folder);
    expect(again.stdout).toContain('Sent 0 files');
    expect(again.stdout).not.toContain('compiled');
  });

  it('follow a change of a part and of a parameter, and leave no former result', async () => {
    const folder = makeFolder(files);
    await push(folder);
    expect(await results()).toHaveLength(2);
    addFiles(folder, { 'assets/css/parts/more.scss': 'i { margin: 9px }\n' });
    const part = await push(folder);
    expect(part.stdout).toContain('layouts/_assets/css/main.scss: compiled');
    expect(part.stdout).not.toContain('css/t.scss: compiled');
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 9px');
    addFiles(folder, { 'hugo.toml': files['hugo.toml'].replace('red', 'green') });
    const parameter = await push(folder);
    expect(parameter.stdout).toContain('layouts/_assets/css/t.scss: compiled');
    expect(await linked('/a/')).toMatchObject({ 'css/t.css': 'a{color:green;background:blue}' });
    expect(await results()).toHaveLength(2);
  });

  it('follow a changed source in dev without a trial of pages, and any other change with one', async () => {
    const folder = makeFolder({
      ...files,
      'hugo.toml': `theme = "t"\n${files['hugo.toml']}`,
      'themes/t/assets/css/parts/more.scss': files['assets/css/parts/more.scss'],
      'assets/css/parts/more.scss': '',
      'assets/css/deep/_index.scss': '@import "../parts/more"; @import "../parts/themed";\n',
      'themes/t/assets/css/parts/themed.scss': 'u { margin: 7px }\n',
    });
    const terminal = silentTerminal();
    const remote = remoteSite({ origin: site.origin, token: site.token, stop: terminal.stop });
    const trials: string[] = [];
    const watched = {
      ...remote,
      tryLayouts: (isWhole: boolean) => {
        trials.push(isWhole ? 'all pages' : 'kinds');
        return remote.tryLayouts(isWhole);
      },
    };
    const how = { isDryRun: false, isLenient: false, deletes: true, assumesYes: true, known: new Map() };
    const pushNow = async (trial: 'whole' | 'quick' | 'further') => {
      trials.length = 0;
      const { compiled } = await pushInDev(folder, watched, { ...how, trial }, terminal);
      return [...compiled.map(({ source }) => source.slice('layouts/_assets/'.length)), ...trials];
    };
    const quickly = (changes: Record<string, string>) => {
      addFiles(folder, changes);
      return pushNow('quick');
    };
    await pushNow('whole');
    const part = { 'assets/css/parts/more.scss': 'i { margin: 9px }\n' };
    expect(await quickly(part)).toEqual(['css/main.scss']);
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 9px');
    const themed = { 'themes/t/assets/css/parts/themed.scss': 'u { margin: 6px }\n' };
    expect(await quickly(themed)).toEqual(['css/main.scss']);
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 6px');
    expect(await quickly({ 'assets/css/main.scss': 'b { margin: 8px }\n' })).toEqual(['css/main.scss']);
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 8px');
    expect(await quickly({ 'assets/css/main.scss': 'b { margin: \n' })).toEqual([]);
    expect(await quickly({ 'assets/css/main.scss': 'b { margin: 5px }\n' })).toEqual(['css/main.scss']);
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 5px');
    const both = { 'assets/css/parts/_colours.scss': '$text: green;\n' };
    expect(await quickly(both)).toEqual(['css/t.scss']);
    expect((await linked('/a/'))['css/t.css']).toContain('background:green');
    const text = { 'assets/css/t.scss': 'a { color: {{ site.Params.accent }}; margin: 0 }\n' };
    expect(await quickly(text)).toEqual(['css/t.scss', 'kinds', 'kinds']);
    expect((await linked('/a/'))['css/t.css']).toContain('margin:0');
    expect(await quickly({ 'assets/css/new.scss': '' })).toEqual(['kinds']);
    expect(await quickly({ 'layouts/list.html': page(style + style) })).toEqual(['kinds']);
    expect(await pushNow('further')).toEqual(['all pages']);
    expect((await site.tryLayouts()).warnings).toEqual([]);
    expect(await results()).toHaveLength(2);
  });

  it('stay as they were, with a warning, where a part is changed without the command', async () => {
    const folder = makeFolder(files);
    await push(folder);
    const reply = await site.put('layouts/_assets/css/parts/more.scss', 'i { margin: 8px }\n');
    expect(reply.warnings[0]?.message).toContain('"platen push" or "platen dev" must compile it');
    expect((await linked('/a/'))['css/main.css']).toContain('margin: 3px');
    expect(await site.tryLayouts()).toMatchObject({
      state: 'current',
      warnings: [
        {
          file: expect.stringContaining('.html'),
          message:
            '"css/main.scss" has changed since it was compiled: "platen push" or "platen dev" must compile it again',
        },
        {},
      ],
      compiles: [{ compiler: 'sass', source: 'layouts/_assets/css/main.scss' }],
      compiled: [expect.stringContaining('_compiled/css/t.css/')],
    });
  });

  it('are shown as their source where nobody has compiled them', async () => {
    await site.put('a.md', post('A'));
    await site.put('layouts/_assets/css/main.scss', '$a: 1px;\nb { margin: $a }\n');
    await site.put('layouts/single.html', page(style));
    expect((await linked('/a/'))['css/main.css']).toContain('margin: $a');
    const { warnings } = await site.tryLayouts();
    expect(warnings).toMatchObject([
      { message: 'Cannot use "css/main.scss" as it is: "platen push" or "platen dev" must compile it' },
    ]);
  });

  it('with a fault are named with file, line and column', async () => {
    const folder = makeFolder({ ...files, 'assets/css/parts/more.scss': 'i {\n  margin: $nothing;\n}\n' });
    const { code, stdout } = await push(folder);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${folder}/assets/css/parts/more.scss:2:11: Cannot compile "layouts/_assets/css/parts/more.scss": Undefined variable`,
    );
    expect((await site.visit('/a/')).status).toBe(200);
  });

  it('import nothing from outside of the folder', async () => {
    const outside = makeFolder({ 'secret.scss': 'secret { top: 0 }' });
    const folder = makeFolder({ ...files, 'assets/css/deep/_index.scss': `@import "${outside}/secret";` });
    const { code, stdout } = await push(folder);
    expect([code, stdout]).toEqual([1, expect.stringContaining("Can't find stylesheet to import")]);
  });
});

describe('scripts', () => {
  const script =
    '{{ $o := dict "targetPath" "js/app.js" "minify" true "params" (dict "title" site.Title) "defines" (dict "DEBUG" "false") "shims" (dict "big" "js/small") }}' +
    '{{ with resources.Get "js/app.ts" | js.Build $o }}<script src="{{ .RelPermalink }}"></script>{{ end }}';

  const scripts = {
    'hugo.toml': 'title = "A site"\n',
    'content/a.md': post('A'),
    'layouts/all.html': page(script),
    'assets/js/app.ts':
      'import * as params from "@params";\nimport { add } from "./lib/add";\nimport { small } from "big";\nimport { other } from "js/lib/add";\nimport pack from "a-package";\nconst sum: number = add(1, 2);\nconsole.log(params.title, sum, small, other, pack, DEBUG);\n',
    'assets/js/lib/add.ts':
      'export const add = (a: number, b: number): number => a + b;\nexport const other = 5;\n',
    'assets/js/small.js': 'export const small = "little";\n',
    'node_modules/a-package/package.json': '{"name":"a-package","main":"main.js"}',
    'node_modules/a-package/main.js': 'module.exports = "packed";\n',
  };

  it('are bundled with what they import, their parameters and packages', async () => {
    const folder = makeFolder(scripts);
    const { code, stdout, stderr } = await push(folder);
    expect([code, stdout + stderr]).toEqual([
      0,
      expect.stringContaining('layouts/_assets/js/app.ts: compiled'),
    ]);
    const { 'js/app.js': made = '' } = await linked('/a/');
    const said: unknown[] = [];
    new Function('console', made)({ log: (...values: unknown[]) => said.push(...values) });
    expect(said).toEqual(['A site', 3, 'little', 5, 'packed', false]);
    expect(made.startsWith('(()=>{')).toBe(true);
    addFiles(folder, { 'assets/js/small.js': 'export const small = "tiny";\n' });
    await push(folder);
    expect((await linked('/a/'))['js/app.js']).toContain('tiny');
  });

  it('with a fault are named with file, line and column', async () => {
    const folder = makeFolder({ ...scripts, 'assets/js/small.js': '\nexport const = 1;\n' });
    const { code, stdout, stderr } = await push(folder);
    expect([code, stdout + stderr]).toEqual([
      1,
      expect.stringContaining('assets/js/small.js:2:14: Cannot compile'),
    ]);
  });

  it('import nothing from outside of the folder', async () => {
    const outside = makeFolder({ 'secret.json': '{"secret": 1}' });
    const folder = makeFolder({
      ...scripts,
      'assets/js/small.js': `export { secret as small } from "${outside}/secret.json"`,
    });
    const { code, stdout, stderr } = await push(folder);
    expect([code, stdout + stderr]).toEqual([
      1,
      expect.stringContaining('must be in the folder of the site'),
    ]);
  });
});
