/** The files and settings of themes below those of the site, as in Hugo. `test/process` asks Hugo itself. */

import { expect, it } from 'vitest';
import { push } from '../../cli/push/push.ts';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { makeFolder } from './folder.ts';
import { useRealSite } from './real-site.ts';
import recorded from './themes-recorded.json' with { type: 'json' };
import { saidBy } from './themes-said.ts';
import { rows } from './themes-table.ts';

const site = useRealSite();

it.each(Object.entries(rows))('%s', async (name, files) => {
  const terminal = silentTerminal();
  const remote = remoteSite({ origin: site.origin, token: site.token, stop: terminal.stop });
  const how = { isDryRun: false, isLenient: false, deletes: true, assumesYes: true };
  const { problems } = await push(makeFolder(files), remote, how, terminal);
  expect(problems).toEqual([]);
  const known: Readonly<Record<string, string>> = recorded;
  expect(saidBy((await site.visit('/')).text)).toBe(known[name]);
});
