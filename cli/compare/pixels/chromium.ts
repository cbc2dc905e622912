/** The browser that takes the pictures: Debian's Chromium, or the one that `CHROMIUM` names. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { UsageError } from '../../failures.ts';

/** Debian's packages. The first one has no window of its own and takes half of the time. */
export const chromiumPrograms = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Keeps the browser from asking anyone for anything by itself, and from reaching other machines at all. */
export const chromiumArguments = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Throws a `UsageError` without a browser. */
export function launchChromium(): Promise<Browser> {
  const { CHROMIUM: named } = process.env;
  const executablePath = named || chromiumPrograms.find(existsSync);
  if (executablePath === undefined || !existsSync(executablePath))
    throw new UsageError(
      `Cannot take pictures: Chromium must be at ${[named, ...chromiumPrograms].filter(Boolean).join(' or ')}, or where the variable CHROMIUM says`,
    );
  return chromium.launch({ executablePath, args: chromiumArguments });
}
