import type { PictureOrder } from '../content/images.ts';
import type { Compilation } from '../content/layouts/compiled.ts';
import type { LayoutFault, LayoutQuestion } from '../content/layouts/engine.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import type { OutputFormat } from '../content/site/output-formats.ts';
import type { Site } from '../content/site/site.ts';
import type { HugoSite } from '../hugo/open-site.ts';
import type { ContentOfPage } from '../hugo/services.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { OwnCall } from '../shortcodes/own/own-call.ts';
import type { AroundCall } from '../shortcodes/own/own-call-object.ts';
import type { Options } from '../templates/options.ts';
import type { RunGlobals } from '../templates/run-globals.ts';
import type { Value } from '../templates/value.ts';
import type { PageDescriptor } from './find/find.ts';
import type { Recorder } from './recorder.ts';
import type { LayoutTree } from './tree.ts';

/** One run of all templates of one page, as its parts see it. */
export interface PageRun {
  readonly tree: LayoutTree;
  readonly rows: SiteRows;
  readonly question: LayoutQuestion;
  /** The settings in the page's language. */
  readonly site: Site;
  readonly hugo: HugoSite;
  readonly globals: RunGlobals;
  readonly warnings: LayoutFault[];
  /** For running one template. */
  readonly options: Options;
  /** The format that is made. */
  readonly format: OutputFormat;
  readonly contents: {
    of(node: PageNode): ContentOfPage;
    string(node: PageNode, text: string, isBlock: boolean): string;
    shortcodes(node: PageNode): string;
  };
  /** Templates that posts hold. */
  readonly inline: {
    has(call: OwnCall): boolean;
    run(node: PageNode, call: OwnCall, around: AroundCall): string;
  };
  /** The files that the templates make. */
  readonly resources: {
    publish(name: string, made: string | PictureOrder, mayHoldPosts: boolean): string;
    addressOf(name: string, made: string | PictureOrder): string;
    noteCompilation(job: Compilation, isCurrent: boolean): void;
    run(name: string, text: string, dot: Value): Value;
  };
  /** The page that is made. */
  readonly made: PageNode | undefined;
  /** The decoded address that is made, with the number of its page. */
  readonly place: string;
  /** The facts by which a page finds its template. */
  describe(node: PageNode): PageDescriptor;
  /** The text of a file at the version on record. A missing text is noted, and undefined. */
  fileText(key: string, version: string): string | undefined;
  /** The colours of a picture by `colorsName`, at the version on record. Missing ones are noted, and undefined. */
  colors(name: string, version: string): string | undefined;
  /** How often a text or colours were missing. */
  readonly missed: number;
  readonly recorder: Recorder;
  /** Runs a template for a page. As in Hugo, its functions speak the page's language, whatever page shows what it makes. */
  inLanguageOf<T>(node: PageNode, make: () => T): T;
  /** HTML of a page by a template of its own. */
  view(node: PageNode, name: string): string;
}
