/** Files that the templates of a page make. */

import type { Compilation, Compilations } from '../content/layouts/compiled.ts';
import { digestOf, resourcePath } from '../content/resources.ts';
import { parseTemplate } from '../templates/parse.ts';
import { runTemplate } from '../templates/run.ts';
import type { Value } from '../templates/value.ts';
import type { PageRun } from './page-run.ts';

/** The files of one rendering, by digest and name. */
export class Resources {
  readonly #run: PageRun;
  readonly #texts = new Map<string, string>();
  readonly #compilations = new Map<string, { job: Compilation; isCurrent: boolean }>();

  constructor(run: PageRun) {
    this.#run = run;
  }

  /** Returns its decoded address. */
  publish(name: string, text: string): string {
    const digest = digestOf(text);
    this.#texts.set(`${digest} ${name}`, text);
    return resourcePath({ digest, name, page: this.#run.place });
  }

  made(digest: string, name: string): string | undefined {
    return this.#texts.get(`${digest} ${name}`);
  }

  noteCompilation(job: Compilation, isCurrent: boolean): void {
    this.#compilations.set(job.key, { job, isCurrent });
  }

  get compilations(): Compilations {
    const all = [...this.#compilations.values()];
    return {
      missing: all.filter(({ isCurrent }) => !isCurrent).map(({ job }) => job),
      current: all.filter(({ isCurrent }) => isCurrent).map(({ job }) => job.key),
    };
  }

  run(name: string, text: string, dot: Value): Value {
    const template = parseTemplate(`_assets/${name}`, text);
    return runTemplate(template, dot, { ...this.#run.options, escapes: false });
  }
}
