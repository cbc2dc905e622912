/** The system's Chromium for tests; they are skipped, and say so, where it is not installed. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';
import { chromiumArguments, chromiumPrograms } from '../../cli/compare/pixels/chromium.ts';

const executablePath = chromiumPrograms.find(existsSync) ?? '';

/** A `describe` that needs a browser. */
export function describeInChromium(name: string, body: () => void): void {
  const isInstalled = executablePath !== '';
  if (!isInstalled) console.warn(`SKIPPED: ${name}: neither ${chromiumPrograms.join(' nor ')} is installed`);
  describe.skipIf(!isInstalled)(name, body);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: chromiumArguments });
}

/** The program with a window of its own, which shows the focus on frames too. */
const windowed = '/usr/bin/chromium';

export const hasWindowed = existsSync(windowed);
if (!hasWindowed) console.warn(`SKIPPED: the focus on a frame: ${windowed} is not installed`);

export function launchWindowed(): Promise<Browser> {
  return chromium.launch({ executablePath: windowed, args: chromiumArguments });
}
