import type { GivenFacts, ListFacts, PageFacts } from '../../content/layouts/page-facts.ts';
import type { PostDate } from '../../content/post/dates.ts';
import type { PageKind } from '../../content/post/page-kind.ts';

/** The dates of a page; those of a list without any are the newest of its pages. */
export type NodeDates = {
  date?: PostDate;
  lastmod?: PostDate;
  publishDate?: PostDate;
  expiryDate?: PostDate;
};

/** A page under a term, with the weight that its front matter gives it there. */
export type TermEntry = { node: PageNode; weight: number };

/** Also of the files that a site has once, for which templates run as for pages. */
export type NodeKind = PageKind | '404' | 'robotstxt' | 'sitemap';

const branches: ReadonlySet<NodeKind> = new Set(['home', 'section', 'taxonomy', 'term']);

type Start = {
  kind: NodeKind;
  language: string;
  logical: string;
  address: string;
  title: string;
  facts?: PageFacts | undefined;
  list?: ListFacts | undefined;
  inside?: PlaceInside;
  /** Of a page without a file. */
  given?: GivenFacts | undefined;
};

/** The bundle in which a page lies, and its name there: `notes/one.md`. */
export type PlaceInside = { bundle: PageNode; name: string };

/** A page or a list as a part of its site: its place in the tree, and what lists are sorted by. */
export class PageNode {
  readonly kind: NodeKind;
  readonly language: string;
  /** Its place, as Hugo's `.Path`: `/posts/hello`, `/` for home. */
  readonly logical: string;
  /** Decoded. */
  readonly address: string;
  readonly title: string;
  readonly linkTitle: string;
  readonly weight: number;
  #facts: PageFacts | undefined;
  readonly #given: GivenFacts | undefined;
  readonly list: ListFacts | undefined;
  /** Of a page without an address. */
  readonly inside: PlaceInside | undefined;
  readonly dates: NodeDates;
  /** The nearest list around it. Only home has none. */
  parent: PageNode | undefined = undefined;
  /** Pages, sections and terms of which this is the parent, in Hugo's order. */
  readonly children: PageNode[] = [];
  /** Of a term: its pages, in Hugo's order. */
  readonly entries: TermEntry[] = [];
  /** The terms of the page, in the order of its front matter. */
  readonly terms: PageNode[] = [];

  #remembered: Map<string, unknown> | undefined;

  constructor({ kind, language, logical, address, title, facts, list, inside, given }: Start) {
    const matter = facts ?? given ?? list?.given;
    this.kind = kind;
    this.language = language;
    this.logical = logical;
    this.address = address;
    this.title = title;
    this.linkTitle = matter?.linkTitle ?? title;
    this.weight = matter?.weight ?? 0;
    this.#given = facts === undefined ? matter : undefined;
    this.#facts = facts;
    this.list = list;
    this.inside = inside;
    this.parent = inside?.bundle;
    this.dates = matter === undefined ? {} : datesOf(matter);
  }

  /** Absent for a list without a file. */
  get facts(): PageFacts | undefined {
    return this.#facts;
  }

  /** Its front matter, cascaded fields too. */
  get matter(): PageFacts | GivenFacts | undefined {
    return this.#facts ?? this.#given;
  }

  /** Takes facts of which nothing differs but the version of the file. */
  renew(facts: PageFacts): void {
    this.#facts = facts;
  }

  /** The key of its record; of a list without a file, its folder after a colon. */
  get id(): string {
    return this.facts?.id ?? `:${this.list?.folder ?? this.logical}`;
  }

  get isBranch(): boolean {
    return branches.has(this.kind);
  }

  /** The first folder; empty for home and for pages at the top. */
  get section(): string {
    const end = this.logical.indexOf('/', 1);
    if (end !== -1) return this.logical.slice(1, end);
    return this.isBranch ? this.logical.slice(1) : '';
  }

  get type(): string {
    return this.matter?.type ?? (this.section || 'page');
  }

  /** Whether lists of the whole site have it. */
  get isListed(): boolean {
    return (this.matter?.build?.list ?? 'always') === 'always';
  }

  /** Whether the list of its own folder has it. */
  get isListedInside(): boolean {
    return this.matter?.build?.list !== 'never';
  }

  /** A value that follows from the tree, made when it is first asked for. One name is always for one type. */
  remember<T>(name: string, make: () => T): T {
    this.#remembered ??= new Map();
    if (!this.#remembered.has(name)) this.#remembered.set(name, make());
    // Set under this name by the line above, for each name with the same type.
    return this.#remembered.get(name) as T;
  }

  get isRendered(): boolean {
    return this.inside === undefined && (this.matter?.build?.render ?? true);
  }
}

/** As front matter has them: a page without a date of change or publication has its date there. */
export function datesOf({ date, lastmod, publishDate, expiryDate }: NodeDates): NodeDates {
  const dates: NodeDates = {};
  const [changed, published] = [lastmod ?? date, publishDate ?? date];
  if (date !== undefined) dates.date = date;
  if (changed !== undefined) dates.lastmod = changed;
  if (published !== undefined) dates.publishDate = published;
  if (expiryDate !== undefined) dates.expiryDate = expiryDate;
  return dates;
}
