/** Where the bucket keeps what files were: `.history/`, which no visitor sees and no upload reaches. */

import { hash } from 'node:crypto';
import { isPrivateSegment } from './keys.ts';

export const historyFolder = '.history/';

/** Every version of every text that is kept. */
export const versionsFolder = `${historyFolder}versions/`;

const addressesFolder = `${historyFolder}addresses/`;

/** The folder of one file's versions: a digest stands for its key, since a key may be as long as a bucket allows. */
export function versionsOf(key: string): string {
  return `${versionsFolder}${digestOf(key)}/`;
}

/** `uploaded` is in milliseconds since 1970. The order of these keys is that of the uploads. */
export function keyOfVersion(key: string, uploaded: number, version: string): string {
  return `${versionsOf(key)}${String(uploaded).padStart(timeDigits, '0')}-${version}`;
}

/** Null for what is not such a key. */
export function readVersionKey(key: string): { uploaded: number; version: string } | null {
  const [, uploaded, version] = /\/(\d{13,15})-([^/]+)$/.exec(key) ?? [];
  return uploaded === undefined || version === undefined ? null : { uploaded: Number(uploaded), version };
}

/** The file that names the addresses which the page of `key` had. */
export function addressesOf(key: string): string {
  return `${addressesFolder}${digestOf(key)}.json`;
}

export function isAddresses(key: string): boolean {
  return key.startsWith(addressesFolder);
}

/** The file that notes the site's first origin, where it has had another since. */
export const originKey = `${historyFolder}origin.json`;

/** Whether the catalog has a record of such a file: all that is part of the site, and what feeds and redirects need of the past. */
export function isRecorded(key: string): boolean {
  return !isPrivateSegment(key) || isAddresses(key) || key === originKey;
}

/** Enough for every moment from 2001 to 2286. */
const timeDigits = 13;

/** 128 bits, in hex. */
export function digestOf(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 32);
}
