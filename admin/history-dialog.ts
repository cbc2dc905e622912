import type { Version } from './answers.ts';
import { ask, tell } from './dialogs.ts';
import { columns } from './differences.ts';
import { el, labelled } from './dom.ts';
import { messageOf } from './message.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';
import { shown } from './zone.ts';

/** Shows the kept versions beside `text`, the newest first. Returns the one to restore; null for none. */
export async function chooseVersion(session: Session, key: string, text: string): Promise<Version | null> {
  let versions: Version[];
  try {
    versions = await session.api.versions(key);
  } catch (error) {
    tell(messageOf(error));
    return null;
  }
  const { timeZone } = session.site;
  const select = el(
    'select',
    {},
    ...versions.map(({ author, uploaded, isCurrent }, index) => {
      const said = words.versionOf(author, shown(uploaded, timeZone));
      return el('option', { value: index }, isCurrent ? `${said} (${words.current})` : said);
    }),
  );
  const place = el('div', { class: 'compared' });
  const show = async () => {
    const version = versions[Number(select.value)];
    if (version === undefined) return;
    try {
      const { text: other } = await session.api.read(key, version.version);
      place.replaceChildren(columns([words.history, other], [words.yours, text]));
    } catch (error) {
      place.replaceChildren(messageOf(error));
    }
  };
  select.addEventListener('change', () => void show());
  if (versions.length > 1) select.value = '1';
  void show();
  const answer = await ask(
    words.history,
    [labelled(words.compare, select), place],
    { restore: words.restore, '': words.cancel },
    { isWide: true },
  );
  return answer === 'restore' ? (versions[Number(select.value)] ?? null) : null;
}
