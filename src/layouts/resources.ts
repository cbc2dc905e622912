/** Files that the templates of a page make. */

import { digestOf, resourcePath } from '../content/resources.ts';
import { parseTemplate } from '../templates/parse.ts';
import { runText } from '../templates/run.ts';
import type { Value } from '../templates/value.ts';
import type { PageRun } from './page-run.ts';

/** The files of one rendering, by digest and name. */
export class Resources {
  readonly #run: PageRun;
  readonly #texts = new Map<string, string>();

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

  run(name: string, text: string, dot: Value): Value {
    const template = parseTemplate(`_assets/${name}`, text);
    const escapes = /\.[cm]?js$/i.test(name) && 'script';
    return runText(template, dot, { ...this.#run.options, escapes });
  }
}
