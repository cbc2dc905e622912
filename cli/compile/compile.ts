/** Style sheets and scripts that a site asks for, compiled on this machine from the files of the folder. */

import { type Compilation, type Versions, writeResult } from '../../src/content/layouts/compiled.ts';
import { UsageError } from '../failures.ts';
import type { LocalFile } from '../files/local-file.ts';
import { type Remark, remark, remarksOf } from '../report.ts';
import type { Compiled } from './compiled.ts';
import { compileScript } from './esbuild.ts';
import { compileSass } from './sass.ts';
import { assetFolder, Sources } from './sources.ts';

/** `madeFrom`: the keys of the assets that the result was made from. */
export type CompileResult =
  | { job: Compilation; stored: Uint8Array<ArrayBuffer>; madeFrom: string[] }
  | { problems: Remark[] };

export type CompileOptions = {
  folder: string;
  /** All files of the folder. */
  files: readonly LocalFile[];
  /** The version of an asset on the site. */
  versionOf(key: string): string | undefined;
};

/** One after the other: most of the time goes into loading the compilers. */
export async function compileAll(
  jobs: readonly Compilation[],
  { folder, files, versionOf }: CompileOptions,
): Promise<CompileResult[]> {
  const sources = new Sources(folder, files);
  const results: CompileResult[] = [];
  for (const job of jobs) {
    const name = job.source.slice(assetFolder.length);
    const compiled = await orRemark(job, sources);
    if (Array.isArray(compiled)) results.push({ problems: compiled });
    else if ('fault' in compiled) {
      const { file, ...fault } = compiled.fault;
      const path = sources.pathOf(file.slice(assetFolder.length)) ?? file;
      results.push({ problems: remarksOf(path, [fault]) });
    } else {
      const names = [...new Set([name, ...compiled.imports])].filter((each) => sources.has(each));
      const text = writeResult(compiled.text, versionsOf(names, versionOf));
      const madeFrom = names.map((each) => assetFolder + each);
      results.push({ job, stored: new TextEncoder().encode(text), madeFrom });
    }
  }
  return results;
}

async function orRemark(job: Compilation, sources: Sources): Promise<Compiled | Remark[]> {
  const { source, compiler, text } = job;
  const name = source.slice(assetFolder.length);
  const path = sources.pathOf(name);
  if (text === undefined && path === undefined) {
    return [remark(source, `Cannot compile "${source}": the folder must hold the file`)];
  }
  try {
    const written = text ?? sources.read(name);
    return await (compiler === 'sass' ? compileSass : compileScript)(job, written, sources);
  } catch (error) {
    if (error instanceof UsageError) return [remark(path ?? source, error.message)];
    throw error;
  }
}

function versionsOf(names: readonly string[], versionOf: CompileOptions['versionOf']): Versions {
  return Object.fromEntries(
    names.map((name) => [assetFolder + name, versionOf(assetFolder + name) ?? '']).toSorted(),
  );
}
