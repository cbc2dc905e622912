/** Runs a history against a world and looks, at every answer, for what no visitor may see. */

import { expect } from 'vitest';
import { lockBody, to } from '../app/dav/dav-client.ts';
import { rebuildCatalog } from '../app/rebuild.ts';
import { purgeLatency } from './edge-model.ts';
import {
  type Key,
  keys,
  layoutPartKeys,
  listsOf,
  type PartKey,
  type PostKey,
  partKeys,
  pathOf,
  type Step,
  translations,
  type When,
} from './steps.ts';
import { absent, mayShow, type State, seen, Truth } from './truth.ts';
import { edgeTtl, openWorld, type World } from './world.ts';

const second = 1000;

/** No copy is used longer than its lifetime and what a failing Worker adds to it. */
const longest = (edgeTtl + 600) * second;

/** A render that began before a change is kept at the latest so long after; the repeated purge comes behind it. */
const repetition = 10 * second;

export class Run {
  readonly #truths = new Map<Key, Truth>(
    [...keys, ...partKeys, ...layoutPartKeys].map((key) => [key, new Truth()]),
  );
  #count = 0;

  readonly world: World;
  /** Whether the pages are made by layouts of the owner. */
  readonly #hasLayouts: boolean;
  readonly #parts: readonly PartKey[];

  private constructor(world: World, hasLayouts: boolean) {
    this.world = world;
    this.#hasLayouts = hasLayouts;
    this.#parts = hasLayouts ? layoutPartKeys : partKeys;
  }

  static async begin(kind: 'r2' | 'kv', hasLayouts = false): Promise<Run> {
    const world = await openWorld(kind);
    // Languages and layouts that never change, in files of their own.
    const fixed = { 'hugo.yaml': languages, ...(hasLayouts && layouts) };
    for (const [key, text] of Object.entries(fixed)) {
      const response = await world.upload('PUT', key, text);
      expect([response.status, await response.json()]).toMatchObject([201, { warnings: [] }]);
    }
    for (const folder of ['posts', 'posts/trip']) {
      expect((await world.dav('MKCOL', folder)).status).toBe(201);
    }
    return new Run(world, hasLayouts);
  }

  async step(step: Step): Promise<void> {
    const { world } = this;
    world.tick();
    switch (step.do) {
      case 'put':
        await this.#write(step.key, this.#state(step.key, step.when), (body) =>
          world.upload('PUT', step.key, body),
        );
        break;
      case 'delete':
        await this.#write(step.key, absent, () => world.upload('DELETE', step.key));
        break;
      case 'dav':
        await this.#saveByDav(step);
        break;
      case 'agent-put': {
        const state = this.#state(step.key, step.when);
        const send = (text: string) => world.agent('write', { key: step.key, text, publish: !state.draft });
        // A draft for a page that visitors see, now or later, is a proposal, which nobody ever sees.
        const { token, draft } = this.#truth(step.key).now;
        const isProposal = state.draft && token !== null && !draft;
        if (isProposal) await send(this.#textOf(step.key, state));
        else await this.#write(step.key, state, send);
        break;
      }
      case 'agent-delete':
        await this.#write(step.key, absent, () => world.agent('delete', { key: step.key }));
        break;
      case 'direct-put': {
        const state = this.#state(step.key, step.when);
        await world.direct.put(step.key, this.#textOf(step.key, state));
        this.#truth(step.key).change(state, world.now());
        break;
      }
      case 'direct-delete':
        await world.direct.delete(step.key);
        this.#truth(step.key).change(absent, world.now());
        break;
      case 'visit': {
        const { status, text } = await world.edge.visit(step.place, step.path, step.isSlow);
        if (status < 500) {
          const known = (key: Key, now: number) => this.#knownAtEdge(key, now);
          this.#look(step.path, text, known);
          this.#lookAtParts(step.path, text, known);
          this.#lookAtTranslations(step.path, text, known);
        }
        break;
      }
      case 'worker': {
        const response = await world.worker(step.path);
        const text = await response.text();
        if (response.status < 500) {
          this.#agreeOnPage(step.path);
          this.#look(step.path, text, (_key, since) => since);
          this.#lookAtParts(step.path, text, (_key, since) => since);
          this.#lookAtTranslations(step.path, text, (_key, since) => since);
        }
        break;
      }
      case 'pass':
        await world.pass(step.seconds * second);
        this.#noteSweep();
        await this.#expectPurged();
        break;
      case 'deliver':
        await this.#deliver(step);
        break;
      case 'arrive':
        world.edge.arrive();
        break;
      case 'revalidate':
        await world.edge.revalidate();
        break;
      case 'evict':
        await world.evict();
        break;
      case 'deploy':
        world.deploy();
        break;
      case 'fail':
        world.failAt(step.at);
        break;
      case 'purges-fail':
        world.edge.failing = step.times;
        break;
    }
  }

  /** Nothing fails any more and time has passed: everything must be true everywhere, and nothing lost. */
  async rest(): Promise<void> {
    const { world } = this;
    world.failAt(null);
    world.edge.failing = 0;
    await world.pass((edgeTtl + 100) * second);
    this.#noteSweep();
    await world.pass(30 * second);
    const { edge, now } = world;
    expect(edge.refused, 'purges over the budget').toBe(0);
    expect(await world.calm.catalog.purgeState(now())).toMatchObject({ dirtySince: null, nextPurge: null });
    await this.#expectPartsAtRest();
    for (const key of keys) {
      const state = this.#truth(key).now;
      const stored = await world.calm.bucket.get(key);
      const text = stored && (await new Response(stored.body).text());
      expect(tokenIn(text ?? '', key), `${key} in the bucket`).toBe(state.token);
      for (const place of [0, 1]) {
        const page = await edge.visit(place, pathOf[key], false);
        expect(tokenIn(page.text, key), `${key} at rest`).toBe(seen(state, now()));
      }
    }
    for (const key of keys) {
      const isSeen = seen(this.#truth(key).now, now());
      for (const path of listsOf(key)) {
        const { text } = await edge.visit(0, path, false);
        expect(tokenIn(text, key), `${key} on ${path} at rest`).toBe(isSeen);
      }
      const other = translations[key];
      if (other === undefined || seen(this.#truth(other).now, now()) === null) continue;
      const { text } = await edge.visit(0, pathOf[other], false);
      expect(leadsTo(text, key), `${key} as a translation at rest`).toBe(isSeen !== null);
    }
    await world.evict();
    const { grown, rebuilt } = await rebuildCatalog(world.calm, true);
    expect(rebuilt).toEqual(grown);
  }

  #truth(key: Key): Truth {
    return this.#truths.get(key) as Truth;
  }

  /** The layouts have no shortcode for videos. */
  #textOf(key: Key, state: State): string {
    const text = textOf(key, state);
    return this.#hasLayouts ? text.replace(/\{\{< video .*\n/, '') : text;
  }

  #state(key: Key, { draft, from, until }: When): State {
    const now = this.world.now();
    return {
      token: key === captions ? captionsName : `TOKEN-${nameOf(key)}-${this.#count++}-END`,
      draft,
      from: from === null ? 0 : now + from * second,
      until: until === null ? Number.POSITIVE_INFINITY : now + until * second,
    };
  }

  /** An upload or a delete. What is acknowledged is known to all; what failed may have been done or not. */
  async #write(key: Key, state: State, send: (body: string) => Promise<Response>): Promise<void> {
    const response = await send(this.#textOf(key, state));
    const reply = await response.text();
    const truth = this.#truth(key);
    if (response.status === 404 || response.status === 423) {
      // A first try has deleted the file and told the catalog before it failed.
      const isGone =
        state === absent && truth.now.token !== null && (await rawText(this.world, key)) === null;
      if (!isGone) return;
      truth.change(absent, this.world.now());
      truth.agree(this.world.now());
      return;
    }
    if (response.ok) {
      truth.change(state, this.world.now());
      truth.agree(this.world.now());
      return;
    }
    expect(response.status, reply).toBe(503);
    const stored = await rawText(this.world, key);
    const token = tokenIn(stored ?? '', key);
    if (token === state.token && token !== truth.now.token) truth.change(state, this.world.now());
  }

  /** A program saves a file, and tries each request once more. A file that is locked or not there is left as it is. */
  async #saveByDav({ how, key, when }: Extract<Step, { do: 'dav' }>): Promise<void> {
    const { world } = this;
    if (how === 'delete') {
      await this.#write(key, absent, () => world.dav('DELETE', key));
      return;
    }
    const locked = how === 'lock' ? await world.dav('LOCK', key, { Timeout: 'Second-60' }, lockBody) : null;
    const lock = locked?.headers.get('Lock-Token') ?? null;
    await locked?.text();
    if (how === 'swap') await (await world.dav('MOVE', key, to(`${key}~`))).text();
    await this.#write(key, this.#state(key, when), async (body) => {
      if (how === 'copy') {
        await (await world.dav('PUT', `${key}.tmp`, {}, body)).text();
        return world.dav('MOVE', `${key}.tmp`, to(key));
      }
      const put = await world.dav('PUT', key, lock === null ? {} : { If: `(${lock})` }, body);
      if (lock === null || !put.ok) return put;
      return world.dav('UNLOCK', key, { 'Lock-Token': lock });
    });
    if (how === 'swap') await (await world.dav('DELETE', `${key}~`)).text();
  }

  async #deliver({
    at,
    isLost,
    isDoubled,
  }: {
    at: number;
    isLost: boolean;
    isDoubled: boolean;
  }): Promise<void> {
    const { events } = this.world;
    const [key] = events.splice(at % Math.max(1, events.length), 1);
    if (key === undefined || isLost) return;
    for (const taken of await this.world.deliver(isDoubled ? [key, key] : [key])) {
      // Layouts that were not uploaded wait for the end of a sweep.
      const isOfLayouts = this.#hasLayouts && /^(?:layouts|shortcodes)\//.test(taken);
      if (!isOfLayouts) this.#truth(taken as Key).agree(this.world.now());
    }
  }

  /** A page's own file is looked at whenever the Worker is asked for the page. */
  #agreeOnPage(path: string): void {
    for (const key of keys) if (pathOf[key] === path) this.#truth(key).agree(this.world.now());
  }

  #noteSweep(): void {
    const at = this.world.takeSwept();
    if (at !== null) for (const key of [...keys, ...this.#parts]) this.#truth(key).agree(at);
  }

  /** Of all that was known at a moment nothing older is at the edge once two purges behind it are over. */
  #knownAtEdge(key: Key, now: number): number {
    const { purges } = this.world.edge;
    let since = this.#truth(key).agreedBefore(now - longest);
    for (const first of purges) {
      const second = purges.find((at) => at >= first + repetition);
      if (second === undefined || second + purgeLatency > now) break;
      since = Math.max(since, this.#truth(key).agreedBefore(first));
    }
    return since;
  }

  #look(path: string, text: string, known: (key: Key, now: number) => number): void {
    const now = this.world.now();
    for (const key of keys) {
      const shown = tokenIn(text, key);
      const isOwn = pathOf[key] === path;
      const isListed = listsOf(key).includes(path);
      // Neighbours are named by their titles, and not all pages have them.
      if (shown === null && !isOwn && !isListed) continue;
      const truth = this.#truth(key);
      const since = Math.min(known(key, now), truth.agreedBefore(now));
      const states = truth.periodsSince(since, now).map(({ state }) => state.token);
      expect(
        mayShow(truth, shown, since, now),
        `${path} shows ${shown} of ${key}, which was ${states} since ${now - since} ms`,
      ).toBe(true);
    }
  }

  /** A page leads to its translation while that may be seen, and to no other. */
  #lookAtTranslations(path: string, text: string, known: (key: Key, now: number) => number): void {
    const post = keys.find((key) => pathOf[key] === path);
    const other = post && translations[post];
    if (other === undefined || tokenIn(text, post as PostKey) === null) return;
    const now = this.world.now();
    const truth = this.#truth(other);
    const since = Math.min(known(other, now), truth.agreedBefore(now));
    const isSeen = leadsTo(text, other);
    const mayBe = truth
      .periodsSince(since, now)
      .some(({ state, begin, end }) =>
        (isSeen ? [now] : [begin, end, now]).some((at) => (seen(state, at) !== null) === isSeen),
      );
    expect(mayBe, `${path} ${isSeen ? 'leads' : 'does not lead'} to ${other}`).toBe(true);
  }

  /** Each mark of a part on the page of a post: the text and its record were made with what was valid at some moment. */
  #lookAtParts(path: string, text: string, known: (key: Key, now: number) => number): void {
    const post = keys.find((key) => pathOf[key] === path);
    if (post === undefined || tokenIn(text, post) === null) return;
    const now = this.world.now();
    for (const key of this.#parts) {
      const truth = this.#truth(key);
      const since = Math.min(known(key, now), truth.agreedBefore(now));
      for (const shown of marksIn(text, key)) {
        expect(mayShow(truth, shown, since, now), `${path} shows ${shown} of ${key}`).toBe(true);
      }
    }
  }

  /** Pages and lists show every part as it is now; lists show what is on record of a post. */
  async #expectPartsAtRest(): Promise<void> {
    const { edge, now } = this.world;
    const visible = keys.filter((key) => seen(this.#truth(key).now, now()) !== null);
    const note = this.#truth('shortcodes/details.html').now.token;
    for (const key of visible) {
      const { text } = await edge.visit(0, pathOf[key], false);
      for (const part of this.#parts)
        expect(marksIn(text, part), `${part} on ${key} at rest`).toEqual([this.#truth(part).now.token]);
    }
    for (const path of ['/', '/posts/'].filter(() => visible.some((key) => key !== 'posts/a.fr.md'))) {
      const { text } = await edge.visit(0, path, false);
      const title = this.#truth('site.yaml').now.token;
      if (visible.length > 0) {
        expect(marksIn(text, 'site.yaml'), `title on ${path} at rest`).toEqual([title]);
        expect(marksIn(text, 'shortcodes/details.html'), `note on ${path} at rest`).toEqual([note]);
      }
    }
  }

  /** A mark is gone twelve seconds after the last purge that failed; twelve more where a purge succeeded and that could not be noted. */
  async #expectPurged(): Promise<void> {
    const now = this.world.now();
    const { dirtySince } = await this.world.calm.catalog.purgeState(now);
    if (dirtySince === null) return;
    expect(now - Math.max(dirtySince, this.world.edge.failedAt)).toBeLessThanOrEqual(24 * second + 10);
  }
}

const languages = 'languages: {en: {}, fr: {}}\n';

function leadsTo(text: string, key: PostKey): boolean {
  return text.includes(`<link rel="alternate" hreflang="${key === 'posts/a.fr.md' ? 'fr' : 'en'}"`);
}

function nameOf(key: Key): string {
  return key.replace(/\W/g, '');
}

function tokenIn(text: string, key: Key): string | null {
  if (key === captions) return text.includes(captionsName) ? captionsName : null;
  return new RegExp(`TOKEN-${nameOf(key)}-\\d+-END`).exec(text)?.[0] ?? null;
}

const captions = 'posts/clip.vtt';
const captionsName = 'clip.vtt';

/** Every mark of a part in a page, each once; null where there is none. */
function marksIn(text: string, key: PartKey): (string | null)[] {
  if (key === captions) return [tokenIn(text, key)];
  const marks = new Set(text.match(new RegExp(`TOKEN-${nameOf(key)}-\\d+-END`, 'g')));
  return marks.size === 0 ? [null] : [...marks];
}

/** Pages with all that the parts show, and all posts of their language with their texts. */
const layouts = {
  'layouts/_partials/all.html': `{{ site.Title }} {{ with hugo.Data.words }}{{ .mark }}{{ end }}
{{ if templates.Exists "_partials/part.html" }}{{ partial "part.html" . }}{{ end }}`,
  'layouts/list.html': `{{ partial "all.html" . }}{{ range site.RegularPages }}{{ .Title }} {{ .Content }}{{ end }}`,
  'layouts/single.html': `{{ range .Translations -}}
<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">
{{- end }}{{ partial "all.html" . }}{{ .Title }} {{ .Content }}{{ range site.RegularPages }}{{ .Title }}{{ end }}`,
};

function textOf(key: Key, state: State): string {
  switch (key) {
    case 'layouts/_partials/part.html':
      return `<i>${state.token}</i>`;
    case 'layouts/_data/words.yaml':
      return `mark: ${state.token}\n`;
    case 'site.yaml':
      return `title: ${state.token}\n`;
    case 'shortcodes/details.html':
      return `<b>${state.token}</b> {{ site.Title }} {{ .Inner }}`;
    case 'fragments/footer.html':
      return `<p>${state.token}</p>\n`;
    case captions:
      return `WEBVTT\n\nNOTE ${state.token}\n`;
    default:
      return postOf(state);
  }
}

/** Shows the title of the site in its text too, by the shortcode. */
function postOf({ token, draft, from, until }: State): string {
  const lines = [
    `title: ${token}`,
    `draft: ${draft}`,
    ...(from === 0 ? ['date: 2020-01-01'] : [`date: ${new Date(from).toISOString()}`]),
    ...(until === Number.POSITIVE_INFINITY ? [] : [`expiryDate: ${new Date(until).toISOString()}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${token}\n\n{{< details >}}x{{< /details >}}\n\n{{< video src="/posts/clip.mp4" >}}\n`;
}

async function rawText({ calm }: World, key: Key): Promise<string | null> {
  const file = await calm.bucket.get(key);
  return file && new Response(file.body).text();
}
