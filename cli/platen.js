#!/usr/bin/env node
/**
 * The program of `npx platen`. In a clone it starts the sources. In an installed package, where Node runs no
 * TypeScript, it starts the built file.
 */

import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`Cannot run platen: Node must be 22.22 or newer, this is ${process.versions.node}`);
  process.exit(2);
}
const source = new URL('./platen.ts', import.meta.url);
await import(existsSync(source) ? source : new URL('../dist/platen.js', import.meta.url));
