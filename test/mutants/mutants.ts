/**
 * Mistakes that somebody could make, each of which the tests must notice. `npm run mutants` makes them one at a time in a copy of the
 * project; a test of this folder's own sees to it that each still has its place in the source.
 */

export type Mutant = {
  /** What the mistake is. */
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  replace: string;
  /** The suites that have to fail, as vitest takes them. */
  suites: readonly string[];
};

const freshness = ['test/app/edge.test.ts', 'test/catalog', 'test/app/faults.test.ts', 'test/simulation'];
const tokens = ['test/catalog/change-token.test.ts', 'test/app/change-token.test.ts'];
const handed = ['test/app/handed-over.test.ts'];
const remembered = ['test/app/remembered-answers.test.ts'];
const visibility = [
  'test/app/hidden.test.ts',
  'test/app/bucket-first.test.ts',
  'test/app/publish-and-read.test.ts',
];
const languages = ['test/app/languages.test.ts'];
const layouts = [
  'test/app/layouts-pages.test.ts',
  'test/app/layouts-adopted.test.ts',
  'test/app/layouts-hidden.test.ts',
  'test/app/layouts-kv.test.ts',
  'test/catalog/layout-pages.test.ts',
];
const agreement = ['test/catalog', 'test/app/concurrency.test.ts', 'test/simulation'];

export const mutants: readonly Mutant[] = [
  {
    name: 'a look is accepted whatever its ticket',
    file: 'src/catalog/accept.ts',
    find: "return ticket > last.ticket && (source === 'writer' || last.held_until <= now);",
    replace: 'return true;',
    suites: agreement,
  },
  {
    name: 'the ticket is drawn after the look',
    file: 'src/indexing/sync.ts',
    find: 'catalog.accept(clock(), ticket.number, key, entry, how),',
    replace: 'catalog.accept(clock(), (await catalog.ticket(clock(), key)).number, key, entry, how),',
    suites: ['test/app/concurrency.test.ts', 'test/indexing'],
  },
  {
    name: 'a change leaves no mark for the edge',
    file: 'src/catalog/accept.ts',
    find: 'if (hasEdge) markDirty(',
    replace: 'if (hasEdge && sql === null) markDirty(',
    suites: freshness,
  },
  {
    name: 'the change token stays when a time comes',
    file: 'src/catalog/accept.ts',
    find: '  findAddresses(sql);\n  renew();\n',
    replace: '  findAddresses(sql);\n',
    suites: tokens,
  },
  {
    name: 'the change token stays where there is no edge',
    file: 'src/catalog/accept.ts',
    find: 'if (isSeen(before, after)) renew();',
    replace: 'if (look.hasEdge && isSeen(before, after)) renew();',
    suites: tokens,
  },
  {
    name: 'the change token of a catalog made anew is one of the former',
    file: 'src/catalog/change-token.ts',
    find: 'const bits = crypto.getRandomValues(new Uint8Array(12));',
    replace:
      "const bits = new Uint8Array(12).fill((atob(readState<string>(sql, 'token') ?? '').charCodeAt(0) || 0) + 1);",
    suites: tokens,
  },
  {
    name: 'an answer is remembered past its token',
    file: 'src/catalog/catalog-state.ts',
    find: '    this.remembered.forget();\n    this.#token = renewToken(this.#sql);\n',
    replace: '    this.#token = renewToken(this.#sql);\n',
    suites: remembered,
  },
  {
    name: 'an answer is remembered though a hidden post that it tells of has changed',
    file: 'src/catalog/object.ts',
    find: '    this.#state.remembered.forget();\n    const before',
    replace: '    const before',
    suites: remembered,
  },
  {
    name: 'an answer is kept that a transaction gave which failed',
    file: 'src/catalog/object.ts',
    find: 'const answer = shorten(this.#answerAt(now, path, page, suggested));',
    replace: `const answer = this.#at(now, () => {
      const made = shorten(this.#answerAt(now, path, page, suggested));
      this.#state.remembered.keep(question, made);
      return made;
    });`,
    suites: remembered,
  },
  {
    name: 'an answer is remembered past the moment at which a page changes by itself',
    file: 'src/catalog/remembered-answers.ts',
    find: 'now < (answer.boundary ?? Number.POSITIVE_INFINITY) ? answer : undefined',
    replace: 'now < Number.POSITIVE_INFINITY ? answer : undefined',
    suites: remembered,
  },
  {
    name: 'what was rendered is handed over for other bytes',
    file: 'src/compose/renderings.ts',
    find: 'if (kept?.version !== from.version) return undefined;',
    replace: 'if (kept === undefined) return undefined;',
    suites: handed,
  },
  {
    name: 'what was rendered is handed over though its settings, sections or other files changed',
    file: 'src/compose/renderings.ts',
    find: 'isEqual(kept.inputs, inputsOf(from, kept.names)) ? kept.shown : undefined',
    replace: 'kept.shown',
    suites: handed,
  },
  {
    name: 'what was rendered is handed over by the head of a bucket that may lag',
    file: 'src/compose/compose.ts',
    find: 'if (version !== undefined && bucket.consistent) {',
    replace: 'if (version !== undefined) {',
    suites: handed,
  },
  {
    name: 'what was rendered is kept without bounds',
    file: 'src/compose/renderings.ts',
    find: 'if (this.#size <= mostCharacters && this.#byKey.size <= mostTexts) break;',
    replace: 'if (this.#byKey.size <= mostTexts) break;',
    suites: ['test/compose'],
  },
  {
    name: 'a text can contain its own marks',
    file: 'src/html/output-marks.ts',
    find: 'if (!text.includes(quick)) return quick;',
    replace: 'return quick;',
    suites: ['test/html'],
  },
  {
    name: 'the theme does not escape texts',
    file: 'src/theme/jsx-runtime.ts',
    find: "if (typeof child === 'string') return escapeText(child);",
    replace: "if (typeof child === 'string') return child;",
    suites: ['test/theme/jsx-runtime.test.tsx'],
  },
  {
    name: 'pages of two hosts share a version',
    file: 'src/pages/read-page.ts',
    find: 'pageVersion(context.build, origin, page.inputs',
    replace: 'pageVersion(context.build, page.inputs',
    suites: ['test/app/caching.test.ts'],
  },
  {
    name: 'a purge is not repeated',
    file: 'src/catalog/edge-purges.ts',
    find: 'repeatAt: wasRepeat ? null : now + repeatAfter,',
    replace: 'repeatAt: null,',
    suites: freshness,
  },
  {
    name: 'a purge covers changes that were made after it began',
    file: 'src/catalog/edge-purges.ts',
    find: 'const isCovered = edge.changes === purge.changes;',
    replace: 'const isCovered = edge.changes >= purge.changes;',
    suites: freshness,
  },
  {
    name: 'a failed purge counts as done',
    file: 'src/indexing/purge.ts',
    find: 'await catalog.endPurge(clock(), purge, error);',
    replace: 'await catalog.endPurge(clock(), purge, null);',
    suites: freshness,
  },
  {
    name: 'purges have no pause between them',
    file: 'src/catalog/edge-purges.ts',
    find: 'const pause = 12_000;',
    replace: 'const pause = 0;',
    suites: freshness,
  },
  {
    name: 'a change of a bundle leaves its files at the edge',
    file: 'src/catalog/accept.ts',
    find: '&& bundleOf(pageKey) === null;',
    replace: '&& bundleOf(pageKey) !== undefined;',
    suites: freshness,
  },
  {
    name: 'lifetimes pass over the next boundary',
    file: 'src/pages/edge-life.ts',
    find: 'const left = Math.floor((boundary - clock()) / 1000);',
    replace: 'const left = Math.floor((Math.max(boundary, Infinity) - clock()) / 1000);',
    suites: freshness,
  },
  {
    name: 'stale copies are allowed right up to a boundary',
    file: 'src/pages/edge-life.ts',
    find: '!isBrief && left >= seconds + staleIfError;',
    replace: '!isBrief && left >= seconds;',
    suites: freshness,
  },
  {
    name: 'addresses with parameters are kept at the edge',
    file: 'src/http/respond.ts',
    find: " || url.includes('?')) {",
    replace: ') {',
    suites: freshness,
  },
  {
    name: 'what is for one reader is kept at the edge',
    file: 'src/http/respond.ts',
    find: "if (!edge || caching === 'private' ||",
    replace: 'if (!edge ||',
    suites: [...freshness, 'test/app/caching.test.ts'],
  },
  {
    name: 'pages are kept at the edge though they name the host that was asked',
    file: 'src/pages/edge-life.ts',
    find: "const hasOrigin = (site.baseURL || siteUrl) !== '';",
    replace: 'const hasOrigin = true;',
    suites: freshness,
  },
  {
    name: 'readers believe the record and not the bucket',
    file: 'src/pages/find.ts',
    find: 'if (key === undefined || !(await repair(context, key))) return found(short, heads);',
    replace: 'if (key !== null) return found(short, heads);',
    suites: [...visibility, 'test/simulation'],
  },
  {
    name: 'bytes are shown whatever their own front matter says',
    file: 'src/compose/compose.ts',
    find: "if (statusAt(post, now) !== 'published') return null;",
    replace: "if (statusAt(post, now) === 'unreadable') return null;",
    suites: ['test/app/hidden.test.ts'],
  },
  {
    name: 'files of a hidden bundle are served',
    file: 'src/pages/file.ts',
    find: 'resolved.owner?.visible === false',
    replace: 'resolved.owner?.visible === null',
    suites: visibility,
  },
  {
    name: 'drafts are listed',
    file: 'src/catalog/file-rows.ts',
    find: '? !record.data.draft : true;',
    replace: '? record.data.draft !== null : true;',
    suites: visibility,
  },
  {
    name: 'nothing changes when its time comes',
    file: 'src/catalog/transactions.ts',
    find: 'passTime(sql, now, this.#renewToken, this.#note);',
    replace: 'void [passTime, sql, this.#renewToken, this.#note];',
    suites: ['test/app', 'test/simulation'],
  },
  {
    name: 'the time of an uploaded post is not noticed',
    file: 'src/catalog/object.ts',
    find: 'this.#state.forgetNext();',
    replace: 'void this.#state;',
    suites: ['test/app', 'test/simulation'],
  },
  {
    name: 'a sweep does not notice what is gone',
    file: 'src/catalog/sweep.ts',
    find: 'return [...new Set([...keys, ...left.map(([key]) => fileOf(key))])].sort(byteOrder);',
    replace: 'return keys.sort(byteOrder);',
    suites: agreement,
  },
  {
    name: 'a sweep passes over records of other settings',
    file: 'src/catalog/inputs-hash.ts',
    find: 'return recorded === hashWith(valid, partsIn(recorded));',
    replace: "return recorded !== '';",
    suites: ['test/catalog', 'test/app/settings.test.ts', 'test/app/own-shortcodes.test.ts'],
  },
  {
    name: 'a record does not depend on the settings that its text shows',
    file: 'src/indexing/describe.ts',
    find: "? (['templates', ...read] as const) : read;",
    replace: "? (['templates'] as const) : [...read].slice(0, 0);",
    suites: ['test/app/record-settings.test.ts', 'test/simulation'],
  },
  {
    name: 'a shortcode that changes leaves the records of its posts as they were',
    file: 'src/catalog/templates.ts',
    find: "writeState(sql, 'templates', rows.length === 0 ? '' : nameOf(rows));",
    replace: "writeState(sql, 'templates', '');",
    suites: ['test/app/own-shortcodes.test.ts'],
  },
  {
    name: 'an upload is not looked at',
    file: 'src/operations/publish.ts',
    find: 'const known = await sync(context, upload.key, done, { ticket, isWritten });',
    replace:
      "const known = { accepted: true, changed: false, status: 'asset', errors: [], site: ticket.site } as never;\n  void (isWritten && sync);",
    suites: ['test/app/publish-and-read.test.ts', 'test/app/upload-route.test.ts'],
  },
  {
    name: 'an upload of the same bytes counts as a write',
    file: 'src/operations/publish.ts',
    find: 'const isWritten = done !== undefined && !isUnchanged;',
    replace: 'const isWritten = done !== undefined;',
    suites: ['test/app/concurrency.test.ts'],
  },
  {
    name: 'a text is stored before it is checked',
    file: 'src/operations/publish.ts',
    find: 'const checked = await checkContent(context, upload, ticket);\n',
    replace:
      'await store(context, upload, undefined);\n  const checked = await checkContent(context, upload, ticket);\n',
    suites: ['test/app/upload-route.test.ts', 'test/app/faults.test.ts'],
  },
  {
    name: 'conditions are not kept while storing',
    file: 'src/operations/publish.ts',
    find: '...(condition && { condition }),',
    replace: '...(condition === null && { condition }),',
    suites: [
      'test/app/upload-route.test.ts',
      'test/app/concurrency.test.ts',
      'test/http',
      'test/app/versions.test.ts',
    ],
  },
  {
    name: 'events of deletes are passed over',
    file: 'src/indexing/bucket-events.ts',
    find: '      await sync(context, key);\n',
    replace: "      if (!JSON.stringify(about[0]?.body).includes('Delete')) await sync(context, key);\n",
    suites: ['test/app/bucket-events.test.ts'],
  },
  {
    name: 'an event that could not be worked on is forgotten',
    file: 'src/indexing/bucket-events.ts',
    find: 'message.retry({ delaySeconds: retryDelay });',
    replace: 'message.ack();',
    suites: ['test/app/bucket-events.test.ts'],
  },
  {
    name: 'a version is not kept',
    file: 'src/indexing/versions.ts',
    find: 'seen.bytes.byteLength === seen.size &&',
    replace: 'seen.size < 0 &&',
    suites: ['test/app/versions.test.ts', 'test/indexing'],
  },
  {
    name: 'the page kept under a version is another one',
    file: 'src/pages/read-page.ts',
    find: "page.inputs, text ?? '');",
    replace: "page.inputs, text === undefined ? '' : 'x');",
    suites: ['test/app/publish-and-read.test.ts', 'test/app/caching.test.ts', 'test/simulation'],
  },
  {
    name: 'search finds posts that are on no list',
    file: 'src/catalog/search-index.ts',
    find: 'if (isUnlisted || isUnrendered ||',
    replace: 'if (isUnrendered ||',
    suites: ['test/catalog', 'test/app/search.test.ts', 'test/app/hidden.test.ts'],
  },
  {
    name: 'posters of hidden posts are fetched',
    file: 'src/catalog/resolve-poster.ts',
    find: 'if (!record?.visible || (record',
    replace: 'if (!record || (record',
    suites: ['test/catalog', 'test/app/posters.test.ts'],
  },
  {
    name: 'a redirect of a video host is followed',
    file: 'src/posters/video-hosts.ts',
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    suites: ['test/posters', 'test/app/posters.test.ts'],
  },
  {
    name: 'photos are served with the place they were taken at',
    file: 'src/images/metadata/location.ts',
    find: 'return joined(locationInJpeg(bytes));',
    replace: 'return [];',
    suites: ['test/images', 'test/app/photos.test.ts'],
  },
  {
    name: 'the policy opens for any directive that a file names',
    file: 'src/content/site/page-policy.ts',
    find: '!directives.has(directive) || sources',
    replace: 'sources',
    suites: ['test/content/site', 'test/app/own-parts.test.ts'],
  },
  {
    name: 'erasing leaves the versions',
    file: 'src/operations/erase.ts',
    find: '  await eraseVersions(bucket, key);\n',
    replace: '',
    suites: ['test/app/versions.test.ts'],
  },
  {
    name: 'links to drafts have no end',
    file: 'src/auth/preview-links.ts',
    find: 'return now < until && covers(issuer, key)',
    replace: 'return covers(issuer, key)',
    suites: ['test/auth', 'test/app/upload-route.test.ts'],
  },
  {
    name: 'a token opens keys outside its prefix',
    file: 'src/auth/tokens.ts',
    find: 'return key.startsWith(token.prefix);',
    replace: 'return key.startsWith(token.prefix.slice(0, 1));',
    suites: ['test/auth', 'test/app/upload-route.test.ts'],
  },
  {
    name: 'an unclosed tag of a fragment goes into pages',
    file: 'src/theme/read-fragment.ts',
    find: 'if (!voidElements.has(name)) this.#open.push(',
    replace: 'if (voidElements.has(name)) this.#open.push(',
    suites: ['test/theme', 'test/app/own-parts.test.ts'],
  },
  {
    name: 'a search finds posts of other languages',
    file: 'src/catalog/search-query.ts',
    find: 'return language === undefined ? match : `',
    replace: 'return language !== match ? match : `',
    suites: languages,
  },
  {
    name: 'files of a draft translation are served',
    file: 'src/catalog/resolve-file.ts',
    find: 'const owners = (ofLanguage.length > 0 ? ofLanguage : keys).map(',
    replace: 'const owners = keys.map(',
    suites: languages,
  },
  {
    name: 'a page names translations at their former addresses',
    file: 'src/catalog/list-rows.ts',
    find: 'key: isOfTranslations(ref) ? ref.name : key,',
    replace: "key: isOfTranslations(ref) ? '' : key,",
    suites: languages,
  },
  {
    name: 'a page of another language is asked for under the key of the default one',
    file: 'src/pages/find.ts',
    find: 'suggestedKeys(path, languageHint.languages)',
    replace: 'suggestedKeys(path)',
    suites: languages,
  },
  {
    name: 'layouts see a page as it was',
    file: 'src/catalog/layout-pages.ts',
    find: 'else if (this.#pages !== undefined) this.#changed.add(key);',
    replace: 'else if (this.#pages === undefined) this.#changed.add(key);',
    suites: layouts,
  },
  {
    name: 'layouts see a hidden page',
    file: 'src/catalog/layout-pages.ts',
    find: 'const facts = record?.visible ? factsOf(record, sites) : undefined;',
    replace: 'const facts = record ? factsOf(record, sites) : undefined;',
    suites: layouts,
  },
  {
    name: 'layouts read any file',
    file: 'src/catalog/layout-needs.ts',
    find: 'return own?.file.version ?? file(key)?.version;',
    replace: 'return own?.file.version ?? file(key)?.version ?? readFile(sql, key)?.version;',
    suites: layouts,
  },
  {
    name: 'layouts show the files of a hidden post',
    file: 'src/catalog/layout-files.ts',
    find: 'const isHidden = found.owner?.visible === false && found.owner.key !== previewed;',
    replace: 'const isHidden = found.owner?.key === previewed;',
    suites: layouts,
  },
  {
    name: 'a page by layouts stays when the site changes',
    file: 'src/pages/own-page.ts',
    find: "pageVersion(build, 'layouts', origin, token, day,",
    replace: "pageVersion(build, 'layouts', origin, day,",
    suites: layouts,
  },
  {
    name: 'a page by layouts stays when the day ends',
    file: 'src/pages/own-page.ts',
    find: "pageVersion(build, 'layouts', origin, token, day,",
    replace: "pageVersion(build, 'layouts', origin, token,",
    suites: layouts,
  },
  {
    name: 'layouts with a fault are shown',
    file: 'src/catalog/layouts.ts',
    find: 'if (tried.faults.length > 0) return this.#refuse(state, tried);',
    replace: '',
    suites: layouts,
  },
  {
    name: 'other layouts leave kept pages as they are',
    file: 'src/catalog/layouts.ts',
    find: 'forgetFaults(this.#sql);\n    adopted();',
    replace: 'forgetFaults(this.#sql);',
    suites: layouts,
  },
  {
    name: 'a page of other bytes than on record is kept',
    file: 'src/pages/render-layouts.ts',
    find: 'isExact &&= !isOther;',
    replace: '',
    suites: layouts,
  },
  {
    name: 'old bytes of a draft are shown by layouts',
    file: 'src/pages/render-layouts.ts',
    find: 'isOther ? shownText(key, file, context.clock()) : file',
    replace: 'file',
    suites: layouts,
  },
  {
    name: 'a token for some keys changes templates',
    file: 'src/auth/tokens.ts',
    find: "if (prefix === '' || !/^(?:layouts|shortcodes)\\//.test(key)) return;",
    replace: "if (prefix === '' || key !== '') return;",
    suites: layouts,
  },
];
