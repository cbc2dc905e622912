import { TrieRouter } from 'hono/router/trie-router';
import { expect, it } from 'vitest';
import { Router } from '../../src/router.ts';

const routes = [
  ['ALL', '/upload/*'],
  ['GET', '/preview/:token/*'],
  ['GET', '/:name{theme\\..*\\.css}'],
  ['GET', '*'],
  ['ALL', '*'],
] as const;

const asked = ['GET', 'PUT', 'HEAD'].flatMap((method) =>
  ['/', '/upload/a b.md', '/preview/t/x/', '/preview/u/', '/theme.1.css', '/posts/', '/GET /'].map(
    (path) => [method, path] as const,
  ),
);

it('finds, the first time and again, what the router of Hono finds', () => {
  const [router, judge] = [new Router<string>(), new TrieRouter<string>()];
  for (const [method, path] of routes) {
    for (const each of [router, judge]) each.add(method, path, `${method} ${path}`);
  }
  for (const [method, path] of [...asked, ...asked]) {
    expect(router.match(method, path)).toEqual(judge.match(method, path));
  }
});
