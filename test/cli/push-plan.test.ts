import { describe, expect, it } from 'vitest';
import { planPush } from '../../cli/push/plan.ts';
import type { RemoteFile } from '../../cli/site/remote-site.ts';

const local = (key: string, size = 3) => ({ key, path: `/here/${key}`, size, modified: 0 });

const remote = (key: string, more: Partial<RemoteFile> = {}): RemoteFile => ({
  key,
  md5: 'd',
  size: 3,
  status: 'published',
  version: '',
  url: null,
  errors: [],
  ...more,
});

const never = async (): Promise<string> => {
  throw new Error('must not be asked');
};

describe('planPush()', () => {
  it.each([
    { there: [], sends: true, why: 'it is not there' },
    { there: [remote('a.md')], sends: false, why: 'it is the same' },
    { there: [remote('a.md', { md5: 'other' })], sends: true, why: 'its digest differs' },
    { there: [remote('a.md', { size: 4 })], sends: true, why: 'its size differs' },
    { there: [remote('a.md', { status: 'absent' })], sends: true, why: 'the site has not looked at it' },
    { there: [remote('a.md', { status: 'unreadable' })], sends: true, why: 'the site cannot show it' },
    { there: [remote('a.md', { status: 'draft' })], sends: false, why: 'it is the same draft' },
  ])('sends $sends when $why', async ({ there, sends }) => {
    const plan = await planPush([local('a.md')], there, { digest: async () => 'd', digestRemote: never });
    expect(plan.send.map(({ key }) => key)).toEqual(sends ? ['a.md'] : []);
    expect(plan.unchanged.map(({ file }) => file.key)).toEqual(sends ? [] : ['a.md']);
  });

  it.each([
    ['d', []],
    ['other', ['a.md']],
  ])('reads a file without a digest: %s', async (digest, sends) => {
    const compare = { digest: async () => 'd', digestRemote: async () => digest };
    const plan = await planPush([local('a.md')], [remote('a.md', { md5: null })], compare);
    expect(plan.send.map(({ key }) => key)).toEqual(sends);
  });

  it('digests only what has the same size', async () => {
    const plan = await planPush([local('a.md', 5)], [remote('a.md')], { digest: never, digestRemote: never });
    expect(plan.send).toHaveLength(1);
  });

  it('sends what it cannot read, so that it is reported', async () => {
    const plan = await planPush([local('a.md')], [remote('a.md')], { digest: never, digestRemote: never });
    expect(plan.send).toHaveLength(1);
  });

  it('counts as extra what only the bucket has, and never what has a part that begins with a dot', async () => {
    const there = ['a.md', 'b.md', '.history/b.md', 'posts/.x.md', 'posts/x.md'].map((key) => remote(key));
    const plan = await planPush([local('a.md')], there, { digest: async () => 'd', digestRemote: never });
    expect(plan.extra.map(({ key }) => key)).toEqual(['b.md', 'posts/x.md']);
  });
});
