/** `platen doctor`: against a real site, and with every status that a site can have. */

import { beforeEach, describe, expect, it } from 'vitest';
import { type Finding, judgeStatus } from '../../cli/doctor/judge.ts';
import type { SiteStatus } from '../../src/routes/upload/site-status.ts';
import { useRealSite } from './real-site.ts';
import { platen } from './run-platen.ts';
import { json, scriptedServer } from './scripted-server.ts';

const now = Date.UTC(2026, 5, 1, 12);
const at = (milliseconds: number) => new Date(now + milliseconds).toISOString();

const healthy: SiteStatus = {
  unreadable: [],
  after: null,
  now: at(100),
  site: { origin: 'https://example.org', isNamed: true },
  bucket: 'r2',
  build: 'b1',
  layouts: { shown: 'none', faults: [], warnings: [], pages: [] },
  tokens: { usable: 2, faults: [] },
  sweep: { running: false, lastFinished: at(-30_000), next: at(30_000) },
  events: { last: at(-90_000) },
  edge: { kept: true, dirtySince: null, nextPurge: null, lastPurge: at(-9000), lastError: null },
};

function judge(change: Partial<SiteStatus>): Finding[] {
  return judgeStatus({ ...healthy, ...change }, 'https://example.org', now);
}

function failing(change: Partial<SiteStatus>): Omit<Finding, 'advice'>[] {
  const findings = judge(change).filter(({ level }) => level !== 'good');
  for (const { advice } of findings) expect(advice).toMatch(/^[A-Z].*\.$/);
  return findings.map(({ about, level, found }) => ({ about, level, found }));
}

describe('doctor', () => {
  it('finds nothing wrong with a healthy site', () => {
    expect(failing({})).toEqual([]);
    expect(judge({}).map(({ about }) => about)).toEqual([
      ...['clock', 'address', 'bindings', 'sweep', 'events', 'edge', 'tokens', 'files'],
    ]);
  });

  it.each<[string, Partial<SiteStatus>, string, 'hint' | 'problem', RegExp]>([
    ['a clock ahead', { now: at(65_000) }, 'clock', 'problem', /65 seconds ahead of this machine/],
    ['a clock behind', { now: at(-3_600_000) }, 'clock', 'problem', /60 minutes behind this machine/],
    [
      'no address',
      { site: { origin: 'https://x', isNamed: false } },
      'address',
      'problem',
      /baseURL nor SITE_URL/,
    ],
    [
      'another address',
      { site: { origin: 'https://x', isNamed: true } },
      'address',
      'hint',
      /asked as https:\/\/example.org/,
    ],
    ['no version', { build: '' }, 'bindings', 'problem', /VERSION is missing/],
    [
      'a sweep that is off',
      { sweep: { ...healthy.sweep, next: null } },
      'sweep',
      'hint',
      /none will begin by itself/,
    ],
    [
      'a sweep that is late',
      { sweep: { ...healthy.sweep, next: at(-400_000) } },
      'sweep',
      'problem',
      /was due 7 minutes ago/,
    ],
    ['no events', { events: { last: null } }, 'events', 'hint', /never told of a change/],
    ['no edge', { edge: { ...healthy.edge, kept: false } }, 'edge', 'hint', /nothing is kept/],
    [
      'old copies',
      { edge: { ...healthy.edge, dirtySince: at(-700_000), lastError: 'refused' } },
      'edge',
      'problem',
      /old copies for 12 minutes: refused/,
    ],
    [
      'a bad token',
      { tokens: { usable: 0, faults: ['Cannot use "ada"'] } },
      'tokens',
      'problem',
      /Cannot use "ada"/,
    ],
    [
      'a bad file',
      { unreadable: [{ key: 'a.md', errors: [{ message: 'Cannot read it', line: 2, column: 1 }] }] },
      'files',
      'problem',
      /^a\.md:2:1: Cannot read it$/,
    ],
  ])('tells of %s, and what to do', (_name, change, about, level, found) => {
    expect(failing(change)).toEqual([{ about, level, found: expect.stringMatching(found) }]);
  });

  it('does not complain of marks that a purge is about to take away, nor of a sweep that runs', () => {
    const edge = { ...healthy.edge, dirtySince: at(-11_000), nextPurge: at(1000) };
    expect(failing({ edge, sweep: { running: true, lastFinished: null, next: at(0) } })).toEqual([]);
  });
});

describe('platen doctor', () => {
  const site = useRealSite();
  const doctor = (args: string[], token = site.token) => platen(['doctor', '--to', ...args], { token });
  beforeEach(() => site.put('site.yaml', `baseURL: ${site.origin}/\n`));

  it('looks at a real site', async () => {
    const { code, stdout, stderr } = await doctor([site.origin]);
    expect([code, stderr]).toEqual([0, '']);
    for (const about of ['clock', 'address', 'bindings', 'tokens', 'files', 'visitors']) {
      expect(stdout).toMatch(new RegExp(`^✓ ${about}`, 'm'));
    }
    // Locally there is no cache in front, and no queue.
    expect(stdout).toMatch(/^i events/m);
    expect(stdout).toMatch(/^i edge .*\n {12}Set \[cache\]/m);
  });

  it('prints JSON, and ends with 1 where something is wrong', async () => {
    const behind = await scriptedServer(({ path }, _turn, response) => {
      if (path !== '/index.xml') return false;
      response.writeHead(500).end('broken');
      return undefined;
    }, site.origin);
    const { code, stdout } = await doctor([behind.origin, '--json']);
    const { findings, exitCode } = JSON.parse(stdout) as { findings: Finding[]; exitCode: number };
    expect([code, exitCode]).toEqual([1, 1]);
    expect(findings.filter(({ level }) => level === 'problem')).toMatchObject([
      { about: 'visitors', found: 'get 500 nothing for /index.xml' },
    ]);
  });

  it('says what is wrong when there is no site, no token or one for some keys only', async () => {
    expect(await doctor(['http://127.0.0.1:1'])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/Cannot reach/),
    });
    expect(await doctor([site.origin], 'x'.repeat(40))).toMatchObject({ code: 3 });
    const guest = await scriptedServer((_seen, _turn, response) =>
      json(response, 200, { ...healthy, tokens: undefined }),
    );
    expect(await doctor([guest.origin])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/token must be one for all keys/),
    });
  });
});
