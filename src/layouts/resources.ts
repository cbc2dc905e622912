/** Files that the templates of a page make. */

import type { PictureOrder } from '../content/images.ts';
import type { MadeText } from '../content/layouts/engine.ts';
import type { FileText } from '../content/layouts/site-rows.ts';
import { digestOf, resourcePath } from '../content/resources.ts';
import { assetKey } from '../hugo/objects/asset-key.ts';
import { mediaTypeOf } from '../hugo/objects/media-type.ts';
import { parseTemplate } from '../templates/parse.ts';
import { runTemplate } from '../templates/run.ts';
import { marked, type Value } from '../templates/value.ts';
import type { MadeBefore } from './made-before.ts';
import type { PageRun } from './page-run.ts';
import { ResourceWriter } from './resource-writer.ts';

/** The files of one rendering, by digest and name, and the texts of assets. */
export class Resources {
  readonly #run: PageRun;
  readonly #before: MadeBefore;
  readonly #made = new Map<string, MadeText>();

  constructor(run: PageRun, before: MadeBefore) {
    this.#run = run;
    this.#before = before;
  }

  /** Returns its decoded address. */
  publish(name: string, made: string | PictureOrder): string {
    const isPicture = typeof made !== 'string';
    const text = isPicture ? JSON.stringify(made) : made;
    const digest = digestOf(text);
    const file = fileOf({ digest, name });
    // A text never becomes an order of a picture.
    if (!isPicture) this.#made.set(file, { digest, name, text });
    else if (!this.#made.has(file)) this.#made.set(file, { digest, name, text, isPicture });
    const page = this.#before.makers.of(this.#state, file) ?? this.#run.place;
    return resourcePath({ digest, name, page });
  }

  made(asked: { digest: string; name: string }): MadeText | undefined {
    return this.#made.get(fileOf(asked));
  }

  /** Call when the page is whole. Returns the files that no page has made before in this state of the site. */
  finish(): readonly MadeText[] {
    const { makers } = this.#before;
    const isNew = [...this.#made].filter(([file]) => makers.of(this.#state, file) === undefined);
    makers.keep(this.#state, this.#made.keys(), this.#run.place);
    return isNew.map(([, made]) => made);
  }

  /** The text of an asset that an earlier page was given. */
  read(key: string, version: string): string | undefined {
    return this.#before.assets.get(key, version);
  }

  note(key: string, { version, text }: FileText): void {
    if (key.startsWith(assetKey(''))) this.#before.assets.keep(key, version, text);
  }

  get #state(): string {
    const { rows, question } = this.#run;
    return `${rows.token} ${question.now} ${question.origin}`;
  }

  /** Values appear as they print; what is made is `Marked` if it holds texts of posts. */
  run(name: string, text: string, dot: Value): Value {
    const template = parseTemplate(`_assets/${name}`, text);
    const { type } = mediaTypeOf(name);
    const writers: ResourceWriter[] = [];
    const made = runTemplate(template, dot, {
      ...this.#run.options,
      escapes: false,
      newTextWriter(budget) {
        const writer = new ResourceWriter(budget, type);
        writers.push(writer);
        return writer;
      },
    });
    return writers.some(({ hasPosts }) => hasPosts) ? marked(made) : made;
  }
}

function fileOf({ digest, name }: { digest: string; name: string }): string {
  return `${digest} ${name}`;
}
