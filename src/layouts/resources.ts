/** Files that the templates of a page make. */

import type { PictureOrder } from '../content/images.ts';
import type { Compilation, Compilations } from '../content/layouts/compiled.ts';
import type { MadeText } from '../content/layouts/engine.ts';
import { digestOf, resourcePath } from '../content/resources.ts';
import { mediaTypeOf } from '../hugo/objects/media-type.ts';
import { ScriptWriter } from '../templates/html/script-writer.ts';
import { parseTemplate } from '../templates/parse.ts';
import { runText } from '../templates/run.ts';
import type { Value } from '../templates/value.ts';
import type { Makers } from './makers.ts';
import type { PageRun } from './page-run.ts';
import { ResourceWriter } from './resource-writer.ts';

/** The files of one rendering, by digest and name. */
export class Resources {
  readonly #run: PageRun;
  readonly #compilations = new Map<string, { job: Compilation; isCurrent: boolean }>();
  readonly #makers: Makers;
  readonly #made = new Map<string, MadeText>();

  constructor(run: PageRun, makers: Makers) {
    this.#run = run;
    this.#makers = makers;
  }

  /** Returns its decoded address. */
  publish(name: string, made: string | PictureOrder, mayHoldPosts: boolean): string {
    const isPicture = typeof made !== 'string';
    const text = isPicture ? JSON.stringify(made) : made;
    const digest = digestOf(text);
    const file = fileOf({ digest, name });
    // A text never becomes an order of a picture.
    const named = { digest, name, text, ...(mayHoldPosts && { mayHoldPosts }) };
    if (!isPicture) this.#made.set(file, named);
    else if (!this.#made.has(file)) this.#made.set(file, { ...named, isPicture });
    return this.#addressOf(digest, name);
  }

  /** The decoded address that a file has, or would have. */
  addressOf(name: string, made: string | PictureOrder): string {
    return this.#addressOf(digestOf(typeof made === 'string' ? made : JSON.stringify(made)), name);
  }

  #addressOf(digest: string, name: string): string {
    const page = this.#makers.of(this.#state, fileOf({ digest, name })) ?? this.#run.place;
    return resourcePath({ digest, name, page });
  }

  made(asked: { digest: string; name: string }): MadeText | undefined {
    return this.#made.get(fileOf(asked));
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

  /** Call when the page is whole. Returns the files that no page has made before in this state of the site. */
  finish(): readonly MadeText[] {
    const makers = this.#makers;
    const isNew = [...this.#made].filter(([file]) => makers.of(this.#state, file) === undefined);
    makers.keep(this.#state, this.#made.keys(), this.#run.place);
    return isNew.map(([, made]) => made);
  }

  get #state(): string {
    const { rows, question } = this.#run;
    return `${rows.token} ${question.now} ${question.origin}`;
  }

  /** Values appear as they print; what is made is `Marked` if it holds texts of posts. */
  run(name: string, text: string, dot: Value): Value {
    const template = parseTemplate(`_assets/${name}`, text);
    const { type } = mediaTypeOf(name);
    return runText(template, dot, {
      ...this.#run.options,
      escapes: false,
      newTextWriter: (budget) =>
        isScript(type) ? new ScriptWriter(budget) : new ResourceWriter(budget, type),
    });
  }
}

function fileOf({ digest, name }: { digest: string; name: string }): string {
  return `${digest} ${name}`;
}

/** Texts of posts are values in programs, for their place in them. */
function isScript(type: string): boolean {
  return ['text/javascript', 'text/typescript', 'text/jsx', 'text/tsx'].includes(type);
}
