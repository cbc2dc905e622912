/** A Hugo site built by Hugo with neutral templates: what its author wrote, and nothing of its theme. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../failures.ts';
import { readHugoConfig } from '../files/hugo-config.ts';
import { isSettings, type Settings } from '../files/hugo-settings.ts';
import { readHugoSettings } from './hugo-settings.ts';
import {
  isShortcode,
  missingTemplates,
  printingTemplates,
  readTemplates,
  standIn,
  templatePath,
} from './hugo-shortcodes.ts';
import { neutralLayouts } from './neutral-layouts.ts';
import { type BuildFolders, contentFolders, neutralSettings } from './neutral-settings.ts';
import { type Published, readPublic } from './read-public.ts';
import { blame, runHugo } from './run-hugo.ts';

export type HugoBuild = Published & {
  /** Templates of shortcodes, by path in the folder of layouts, in place of those that are missing or cannot be run. */
  standIns: Map<string, string>;
  /** Those of them that nobody has a template for in the site's own folder. */
  missing: ReadonlySet<string>;
  /** Templates that this Hugo cannot run, and content that it cannot build, with its own words. */
  refused: { file: string; message: string }[];
};

export type BuildOptions = {
  /** An empty folder for everything that is written. */
  into: string;
  /** Prints the calls of shortcodes in place of what they make. */
  printsCalls?: boolean;
  /** Whether raw HTML is shown; what the site says if it is not given. */
  unsafe?: boolean;
  /** Names of the site's own shortcodes that are not to be run. */
  unrun?: Iterable<string>;
  /** An earlier build of the same site: what Hugo refused there is not tried again. */
  after?: Pick<HugoBuild, 'refused'>;
};

/** How many templates and files Hugo may refuse before it is given up. */
const mostAttempts = 60;

/** Builds the site in `folder` without writing to it. Throws a `UsageError` with Hugo's own words when it cannot be built. */
export async function buildWithHugo(folder: string, options: BuildOptions): Promise<HugoBuild> {
  const source = resolve(folder);
  const settings = readHugoSettings(source);
  const { templates, standIns, missing } = chooseTemplates(source, settings, options.unrun ?? []);
  const layouts = options.printsCalls ? printingTemplates(templates) : templates;
  const folders = makeFolders(options.into);
  writeLayouts(folders.layouts, neutralLayouts(mainSectionsOf(settings)));
  const refused: HugoBuild['refused'] = [];
  const refuse = (file: string, message: string) => {
    refused.push({ file, message });
    if (options.printsCalls || !layouts.has(file)) return;
    const template = replace(layouts, file);
    if (isShortcode(file)) standIns.set(file, template);
  };
  for (const { file, message } of options.after?.refused ?? []) refuse(file, message);
  for (;;) {
    writeLayouts(folders.layouts, layouts);
    const left = refused.filter(({ file }) => !layouts.has(file)).map(({ file }) => `${escapeRegExp(file)}$`);
    const neutral = { ...neutralSettings(settings, folders, left), ...markupFor(settings, options) };
    const message = await runHugo(source, options.into, neutral);
    if (message === null) break;
    const failed = new Set(refused.map(({ file }) => file));
    const names = [...layouts.keys()].filter((name) => !failed.has(name));
    const blamed = blame(message, names, source);
    if (blamed === undefined || failed.has(blamed) || failed.size === mostAttempts) {
      throw new UsageError(`Cannot compare "${folder}": Hugo must be able to build it\n${message}`);
    }
    refuse(blamed, message);
  }
  return { ...readPublic(join(options.into, 'public')), standIns, missing, refused };
}

function chooseTemplates(source: string, settings: Settings, unrun: Iterable<string>) {
  const templates = readTemplates(layoutFolders(source, settings));
  const standIns = missingTemplates(readContents(source, settings), templates);
  const missing = new Set(standIns.keys());
  for (const [path, template] of standIns) templates.set(path, template);
  for (const name of unrun) standIns.set(templatePath(name), replace(templates, templatePath(name)));
  return { templates, standIns, missing };
}

function layoutFolders(source: string, settings: Settings): string[] {
  const mounts = readHugoConfig(settings).mounts.filter(({ target }) => target === 'layouts');
  return mounts.map((mount) => join(source, mount.source));
}

/** Puts a stand-in in the place of a template, and answers it. */
function replace(templates: Map<string, string>, path: string): string {
  const template = standIn(templates.get(path) ?? '');
  templates.set(path, template);
  return template;
}

function readContents(source: string, settings: Settings): string[] {
  const folders = contentFolders(settings).map((folder) => resolve(source, folder));
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown|html?)$/i.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

/** Those that the author names; null for all. */
function mainSectionsOf(settings: Settings): string[] | null {
  const named = { ...inside(settings, 'params'), ...settings };
  const [, sections] = Object.entries(named).find(([name]) => name.toLowerCase() === 'mainsections') ?? [];
  return Array.isArray(sections) ? sections.map(String) : null;
}

function makeFolders(into: string): BuildFolders {
  const [layouts = '', resources = '', empty = ''] = ['layouts', 'resources', 'empty'].map((name) =>
    join(into, name),
  );
  for (const path of [layouts, resources, empty]) mkdirSync(path, { recursive: true });
  return { layouts, resources, empty };
}

function writeLayouts(folder: string, layouts: ReadonlyMap<string, string>): void {
  for (const [name, text] of layouts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Printed calls must come through raw HTML and code as they are. */
function markupFor(settings: Settings, { printsCalls, unsafe }: BuildOptions): Settings {
  const markup = inside(settings, 'markup');
  const goldmark = inside(markup, 'goldmark');
  const renderer = { ...inside(goldmark, 'renderer'), unsafe: true };
  return {
    markup: {
      ...markup,
      ...(unsafe && { goldmark: { ...goldmark, renderer } }),
      ...(printsCalls && { highlight: { codeFences: false } }),
    },
  };
}

function inside(settings: Settings, name: string): Settings {
  const value = settings[name];
  return isSettings(value) ? value : {};
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
