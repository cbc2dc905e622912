import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** Where the figures were measured: what makes two runs comparable, and no date. */
export function describeMachine(): Record<string, string> {
  const processors = cpus();
  return {
    system: `${process.platform} ${process.arch}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: `${loadavg()[0]?.toFixed(1)} before the run`,
    node: process.version,
    ...Object.fromEntries(
      ['wrangler', 'miniflare', 'workerd', 'marked'].map((name) => [name, versionOf(name)]),
    ),
  };
}

/** `30 November 2026, 2 × AMD EPYC`: what a picture says of where it comes from. */
export function writeDateAndMachine(): string {
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${date}, ${describeMachine()['processor']}`;
}

function versionOf(name: string): string {
  const path = resolve(import.meta.dirname, '../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
