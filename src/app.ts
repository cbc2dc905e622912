/** Every address on one screen. */

import { Hono } from 'hono';
import { openPreview } from './auth/preview-links.ts';
import { problemReply, respond } from './http/respond.ts';
import type { PublishParts } from './operations/parts.ts';
import type { ServeParts } from './pages/parts.ts';
import { troubled } from './pages/replies.ts';
import { Problem } from './problem.ts';
import {
  answerAsset,
  answerLlms,
  answerMethodNotAllowed,
  answerOpenSearch,
  answerOwnStyle,
  answerPage,
  answerPreview,
  answerRobots,
  answerSearch,
  answerSearchMoved,
  answerSitemap,
  answerSuggestions,
} from './routes/site/routes.ts';
import { answerUpload } from './routes/upload/routes.ts';

export type AppParts = ServeParts & PublishParts;

/** The whole site as a function from requests to responses: `app.fetch(request, parts)`. */
export const app = new Hono<{ Bindings: AppParts }>();

app.all('/upload', (c) => answerUpload(c.req.raw, c.env));
app.all('/upload/*', (c) => answerUpload(c.req.raw, c.env));

app.on('GET', ['/preview/:token', '/preview/:token/*'], async (c) => {
  const { tokens, clock } = c.env;
  const preview = await openPreview(c.req.param('token'), tokens.tokens, clock());
  return answerPreview(c.req.raw, c.env, preview);
});
app.get('/_platen/*', (c) => answerAsset(c.req.raw, c.env));
// A version of R2 or KV: other style sheets beside it may be called `theme.dark.css`.
app.get('/:name{theme\\.[0-9a-f]{32}(?:-[0-9]+)?\\.css}', (c) => answerOwnStyle(c.req.raw, c.env));
app.get('/robots.txt', (c) => answerRobots(c.req.raw, c.env));
app.get('/llms.txt', (c) => answerLlms(c.req.raw, c.env));
app.get('/sitemap.xml', (c) => answerSitemap(c.req.raw, c.env));
app.get('/:part{sitemap-[0-9]+\\.xml}', (c) =>
  answerSitemap(c.req.raw, c.env, Number(/\d+/.exec(c.req.param('part'))?.[0])),
);
app.get('/search/', (c) => answerSearch(c.req.raw, c.env));
app.get('/search', (c) => answerSearchMoved(c.req.raw));
app.get('/search/suggest', (c) => answerSuggestions(c.req.raw, c.env));
app.get('/opensearch.xml', (c) => answerOpenSearch(c.req.raw, c.env));
app.get('*', (c) => answerPage(c.req.raw, c.env));
app.all('*', (c) => answerMethodNotAllowed(c.req.raw));

app.onError((error, c) => {
  if (!(error instanceof Problem) || error.type === 'storage-failed') console.error(error);
  const problem =
    error instanceof Problem ? error : new Problem('storage-failed', 'Cannot answer: an unexpected error');
  const isForPeople =
    !c.req.path.startsWith('/upload/') && /\btext\/html\b/.test(c.req.header('Accept') ?? '');
  return respond(c.req.raw, isForPeople ? troubled(problem) : problemReply(problem));
});
