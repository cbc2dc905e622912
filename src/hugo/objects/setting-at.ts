import { isMapping } from '../../content/data/mapping.ts';
import type { Plain } from '../../content/data/source.ts';
import type { SiteServices } from '../services.ts';

/** A setting of Hugo within others. Names are in lower case; the owner may write them in any case. */
export function settingAt(
  services: Pick<SiteServices, 'setting'>,
  language: string,
  name: string,
  ...inside: readonly string[]
): Plain | undefined {
  let value = services.setting(language, name);
  for (const next of inside) {
    if (!isMapping(value)) return undefined;
    value = Object.entries(value).find(([written]) => written.toLowerCase() === next)?.[1];
  }
  return value;
}

/** The setting if it is a text. */
export function textSetting(...given: Parameters<typeof settingAt>): string | undefined {
  const value = settingAt(...given);
  return typeof value === 'string' ? value : undefined;
}
