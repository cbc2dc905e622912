import { build } from 'esbuild';
import type { Browser } from 'playwright-core';

/** The theme as the Worker bundles it: JSX compiled, style and script as text. Node runs neither by itself. */
export async function bundleTheme(): Promise<Theme> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { renderPage } from './src/theme/theme.tsx';
                 export { themeAssets, assetPaths } from './src/theme/assets.ts';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    loader: { '.css': 'text', '.client.js': 'text' },
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error('Cannot bundle the theme: esbuild must write one file');
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}

export type Theme = typeof import('../../../src/theme/theme.tsx') &
  typeof import('../../../src/theme/assets.ts');

/** The theme and the browser that looks at it. */
export type ThemeInBrowser = { theme: Theme; browser: Browser };
