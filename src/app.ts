/** Every address on one screen. */

// biome-ignore-start assist/source/organizeImports: modules keep this order in the bundle, which is half a kilobyte smaller with agents first, then WebDAV
import { answerMcp, answerMcpUpload, answerShortMcp } from './routes/mcp/routes.ts';
import { answerDav, answerOptions, answerShortDav } from './routes/dav/routes.ts';
// biome-ignore-end assist/source/organizeImports: the others are sorted
import { HonoBase as Hono } from 'hono/hono-base';
import { addresses, sitemapParts, styleVersions } from './addresses.ts';
import { openPreview } from './auth/preview-links.ts';
import { problemReply } from './http/problem-reply.ts';
import { respond } from './http/respond.ts';
import { sealed } from './operations/context.ts';
import { troubled } from './pages/replies.ts';
import { problemOf } from './problem.ts';
import { Router } from './router.ts';
import type { AdminContext } from './routes/admin/context.ts';
import { answerAdmin } from './routes/admin/routes.ts';
import type { DavContext } from './routes/dav/dav-request.ts';
import {
  answerAsset,
  answerLlms,
  answerMethodNotAllowed,
  answerOpenSearch,
  answerOwnStyle,
  answerPage,
  answerPreview,
  answerResource,
  answerRobots,
  answerSearch,
  answerSearchMoved,
  answerSitemap,
  answerSuggestions,
} from './routes/site/routes.ts';
import { answerUpload } from './routes/upload/routes.ts';

/** `folderFiles`: files of a folder that one request of WebDAV copies, moves or deletes; absent: 20. */
export type AppContext = AdminContext & { folderFiles?: number };

/** The whole site as a function from requests to responses: `app.fetch(request, parts)`. */
export const app = new Hono<{ Bindings: AppContext }>({ router: new Router() });

app.all(addresses.upload.slice(0, -1), (c) => answerUpload(c.req.raw, sealed(c.env)));
app.all(`${addresses.upload}*`, (c) => answerUpload(c.req.raw, sealed(c.env)));

app.on('GET', [`${addresses.previews}:token`, `${addresses.previews}:token/*`], async (c) => {
  const { tokens, clock } = c.env;
  const preview = await openPreview(c.req.param('token'), tokens.tokens, clock());
  return answerPreview(c.req.raw, c.env, preview);
});
app.all(addresses.admin.slice(0, -1), (c) => answerAdmin(c.req.raw, c.env));
app.all(`${addresses.admin}*`, (c) => answerAdmin(c.req.raw, c.env));
for (const end of ['', '/']) {
  app.all(addresses.mcp + end, (c) => answerMcp(c.req.raw, sealed(c.env)));
  app.all(addresses.shortMcp + end, async (c, next) => {
    const answer = await answerShortMcp(c.req.raw, sealed(c.env));
    return answer ?? next();
  });
}
app.all(`${addresses.mcpUploads}:pass`, (c) =>
  answerMcpUpload(c.req.raw, c.req.param('pass'), sealed(c.env)),
);
app.all(addresses.dav.slice(0, -1), (c) => answerDav(c.req.raw, davContext(c.env)));
app.all(`${addresses.dav}*`, (c) => answerDav(c.req.raw, davContext(c.env)));
app.on('OPTIONS', '/', (c) => answerOptions(c.req.raw));
for (const path of [addresses.shortDav.slice(0, -1), `${addresses.shortDav}*`]) {
  app.all(path, async (c, next) => (await answerShortDav(c.req.raw, davContext(c.env))) ?? next());
}
app.get(`${addresses.resources}*`, (c) => answerResource(c.req.raw, c.env));
app.get(`${addresses.assetFiles}*`, (c) => answerResource(c.req.raw, c.env));
app.get(`${addresses.assets}*`, (c) => answerAsset(c.req.raw, c.env));
app.get(`/:name{theme\\.${styleVersions}\\.css}`, (c) => answerOwnStyle(c.req.raw, c.env));
app.get(addresses.robots, (c) => answerRobots(c.req.raw, c.env));
// Each language with a prefix has its own: `/fr/search/`.
for (const root of ['', '/:language']) {
  app.get(root + addresses.llms, (c) => answerLlms(c.req.raw, c.env));
  app.get(root + addresses.sitemap, (c) => answerSitemap(c.req.raw, c.env));
  app.get(`${root}/:part{sitemap-${sitemapParts}\\.xml}`, (c) => answerSitemap(c.req.raw, c.env));
  app.get(root + addresses.search, (c) => answerSearch(c.req.raw, c.env));
  app.get(root + addresses.search.slice(0, -1), (c) => answerSearchMoved(c.req.raw, c.env));
  app.get(root + addresses.suggestions, (c) => answerSuggestions(c.req.raw, c.env));
  app.get(root + addresses.openSearch, (c) => answerOpenSearch(c.req.raw, c.env));
}
app.get('*', (c) => answerPage(c.req.raw, c.env));
app.all('*', (c) => answerMethodNotAllowed(c.req.raw));

function davContext(context: AppContext): DavContext {
  return { ...sealed(context), mostFiles: context.folderFiles ?? 20 };
}

app.onError((error, c) => {
  const problem = problemOf(error);
  if (problem.type === 'storage-failed') console.error(error);
  const isOfPrograms = [addresses.upload, addresses.admin, addresses.dav, addresses.mcp].some((door) =>
    c.req.path.startsWith(door),
  );
  const isForPeople = !isOfPrograms && /\btext\/html\b/.test(c.req.header('Accept') ?? '');
  return respond(c.req.raw, isForPeople ? troubled(problem) : problemReply(problem));
});
