/** Judges the health of a deployment by its status; `docs/upload-api.md` describes each field. */

import type { SiteStatus } from '../../src/routes/upload/site-status.ts';

/** Milliseconds. Scheduled posts appear by the Worker's clock. */
const mostClockDifference = 5_000;

/** Milliseconds. An alarm that is later than this has failed. */
const mostLate = 300_000;

/** Milliseconds. Purges run every twelve seconds, so a mark older than this means that they failed. */
const longestDirty = 60_000;

/** `now` is this machine's clock at the time of the request, in milliseconds since 1970. */
export function judgeStatus(status: SiteStatus, address: string, now: number): Finding[] {
  return [
    judgeClock(status, now),
    judgeAddress(status, address),
    judgeBucket(status),
    judgeSweep(status, now),
    judgeEvents(status, now),
    judgeEdge(status, now),
    ...judgeTokens(status),
    ...judgeFiles(status),
  ];
}

function judgeClock({ now: there }: SiteStatus, now: number): Finding {
  const difference = Date.parse(there) - now;
  if (Math.abs(difference) <= mostClockDifference) return good('clock', 'agrees with this machine');
  const which = difference > 0 ? 'ahead of' : 'behind';
  return problem(
    'clock',
    `the site is ${ago(Math.abs(difference))} ${which} this machine`,
    'Set the clock that is wrong: scheduled posts appear by the one of the site.',
  );
}

function judgeAddress({ site }: SiteStatus, address: string): Finding {
  if (!site.isNamed) {
    return problem(
      'address',
      'neither baseURL nor SITE_URL is set, so feeds and sitemap name whichever host was asked, and nothing is kept at the edge',
      'Write baseURL into site.yaml, or SITE_URL into wrangler.toml under [vars].',
    );
  }
  if (site.origin === address) return good('address', `pages call the site ${site.origin}`);
  return hint(
    'address',
    `pages call the site ${site.origin}, and it was asked as ${address}`,
    'That is right if both lead here. Otherwise correct baseURL in site.yaml or SITE_URL in wrangler.toml.',
  );
}

function judgeBucket({ bucket, build }: SiteStatus): Finding {
  if (build === '') {
    return problem(
      'bindings',
      `the files are in ${bucket}, and VERSION is missing: pages kept by an older version would be shown after a deploy`,
      'Put [version_metadata] binding = "VERSION" back into wrangler.toml.',
    );
  }
  return good('bindings', `the files are in ${bucket}; catalog and version answer`);
}

function judgeSweep({ sweep }: SiteStatus, now: number): Finding {
  const { lastFinished, next, running } = sweep;
  const last =
    lastFinished === null ? 'has not come to an end yet' : `ended ${ago(now - Date.parse(lastFinished))} ago`;
  if (next === null) {
    return hint(
      'sweep',
      `${last}, and none will begin by itself`,
      'Take SWEEP = "off" out of wrangler.toml to have found what other tools write.',
    );
  }
  const late = now - Date.parse(next);
  if (late <= mostLate) return good('sweep', running ? 'is under way' : last);
  return problem(
    'sweep',
    `${last}; the next was due ${ago(late)} ago`,
    'Look for "The sweep failed" in npx wrangler tail, and deploy again.',
  );
}

function judgeEvents({ events }: SiteStatus, now: number): Finding {
  if (events.last !== null)
    return good('events', `the bucket last told of a change ${ago(now - Date.parse(events.last))} ago`);
  return hint(
    'events',
    'the bucket has never told of a change, so what other tools write is on lists after the next sweep only',
    'To have it there within seconds connect its events to a queue: docs/deploy.md, "Events of the bucket".',
  );
}

function judgeEdge({ edge }: SiteStatus, now: number): Finding {
  if (!edge.kept) {
    return hint(
      'edge',
      'nothing is kept in front of the Worker: every visitor costs a request to it',
      'Set [cache] enabled = true in wrangler.toml, unless EDGE_TTL = "0" is meant.',
    );
  }
  const dirty = edge.dirtySince === null ? 0 : now - Date.parse(edge.dirtySince);
  if (dirty <= longestDirty)
    return good('edge', dirty === 0 ? 'shows nothing that is old' : 'is about to drop what is old');
  return problem(
    'edge',
    `has shown old copies for ${ago(dirty)}: ${edge.lastError ?? 'no purge was tried'}`,
    'Purges are tried again every twelve seconds, and copies end by themselves. If this lasts, set EDGE_TTL = "0" and look into npx wrangler tail.',
  );
}

function judgeTokens({ tokens }: SiteStatus): Finding[] {
  if (tokens.faults.length === 0) return [good('tokens', `${tokens.usable} can be used`)];
  return tokens.faults.map((fault) =>
    problem(
      'tokens',
      fault,
      'Make a new entry with npm run token, and put all entries again with npx wrangler secret put UPLOAD_TOKENS.',
    ),
  );
}

function judgeFiles({ unreadable }: SiteStatus): Finding[] {
  if (unreadable.length === 0) return [good('files', 'all can be shown')];
  return unreadable.flatMap(({ key, errors }) =>
    errors.map(({ message, line, column }) =>
      problem(
        'files',
        `${[key, line, column].filter((part) => part !== undefined).join(':')}: ${message}`,
        'Correct the file and upload it again.',
      ),
    ),
  );
}

/** `good` needs nothing, `hint` is worth knowing, `problem` needs action. */
export type Finding = {
  /** The subject, in a word or two. */
  about: string;
  level: 'good' | 'hint' | 'problem';
  /** The result. */
  found: string;
  /** The suggested action. */
  advice?: string;
};

export function good(about: string, found: string): Finding {
  return { about, level: 'good', found };
}

export function hint(about: string, found: string, advice: string): Finding {
  return { about, level: 'hint', found, advice };
}

export function problem(about: string, found: string, advice: string): Finding {
  return { about, level: 'problem', found, advice };
}

/** A length of time in words: `3 minutes`. */
export function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [value, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
