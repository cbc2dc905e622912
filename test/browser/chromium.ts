/** The system's Chromium for tests; they are skipped, and say so, where it is not installed. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

const executablePath = '/usr/bin/chromium';

/** Keeps the browser from asking anyone for anything by itself, and from reaching other machines at all. */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A `describe` that needs a browser. */
export function describeInChromium(name: string, body: () => void): void {
  const isInstalled = existsSync(executablePath);
  if (!isInstalled) console.warn(`SKIPPED: ${name}: ${executablePath} is not installed`);
  describe.skipIf(!isInstalled)(name, body);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
