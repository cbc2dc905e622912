/**
 * Takes the picture of a site with a theme anew: `node docs/pictures/take-theme.ts papermod FOLDER`. The folder is a site
 * that has the theme, such as docs/themes.md makes. It needs the system's Chromium.
 */

import { push } from '../../cli/push/push.ts';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { startLocalSite } from '../../test/browser/local-site.ts';
import { openCamera } from './camera.ts';
import { themed } from './themed.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const picture = themed[name];
if (picture === undefined)
  throw new Error(`Cannot take "${name}": it must be ${Object.keys(themed).join(' or ')}`);

const [site, camera] = await Promise.all([startLocalSite(), openCamera()]);
try {
  const terminal = silentTerminal();
  const how = { isDryRun: false, isLenient: true, deletes: false, assumesYes: false };
  const { problems } = await push(folder, remoteSite({ ...site, stop: terminal.stop }), how, terminal);
  for (const { file, message } of problems) console.error(`${file}: ${message}`);
  const { path, ...shown } = picture;
  await camera.take(name, site.origin + path, shown);
} finally {
  await camera.close();
  await site.stop();
}
