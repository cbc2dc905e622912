/** The system's Chromium for tests; they are skipped, and say so, where it is not installed. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Debian's packages; the one without a window of its own takes half of the time. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const executablePath = programs.find(existsSync) ?? '';

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
  const isInstalled = executablePath !== '';
  if (!isInstalled) console.warn(`SKIPPED: ${name}: neither ${programs.join(' nor ')} is installed`);
  describe.skipIf(!isInstalled)(name, body);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

/** The program with a window of its own, which shows the focus on frames too. */
const windowed = '/usr/bin/chromium';

export const hasWindowed = existsSync(windowed);
if (!hasWindowed) console.warn(`SKIPPED: the focus on a frame: ${windowed} is not installed`);

export function launchWindowed(): Promise<Browser> {
  return chromium.launch({ executablePath: windowed, args });
}
