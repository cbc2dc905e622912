import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findHugo } from '../../cli/compare/run-hugo.ts';

const run = promisify(execFile);

/** How long a whole build takes with a theme of two plain templates; undefined where there is no Hugo. */
export async function buildByHugo(
  folder: string,
  into: string,
): Promise<{ version: string; seconds: number } | undefined> {
  const hugo = findHugo();
  if (hugo === null) return undefined;
  const layouts = join(into, 'themes/plain/layouts/_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(layouts, 'single.html'), '<h1>{{ .Title }}</h1>{{ .Content }}');
  writeFileSync(
    join(layouts, 'list.html'),
    '<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages 20).Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ .Summary }}{{ end }}',
  );
  const start = performance.now();
  const folders = [
    '--themesDir',
    join(into, 'themes'),
    '--theme',
    'plain',
    '--destination',
    join(into, 'public'),
  ];
  await run(hugo.program, ['--quiet', '--source', folder, ...folders]);
  const seconds = (performance.now() - start) / 1000;
  return { version: `Hugo ${hugo.version}`, seconds };
}
