/** Keys of the history: `.history/` in the bucket, which no visitor sees and no upload reaches. */

import { hash } from 'node:crypto';
import { longestKey } from './check-key.ts';
import { isPrivateSegment } from './keys.ts';
import { remembered } from './remembered.ts';

export const historyFolder = '.history/';

/** Holds every kept version of every text. */
export const versionsFolder = `${historyFolder}versions/`;

const addressesFolder = `${historyFolder}addresses/`;

/** The folder of one file's versions. A digest stands for the key, since a key may be too long. */
export function versionsOf(key: string): string {
  return `${versionsFolder}${digestOf(key)}/`;
}

/** `uploaded` is in milliseconds since 1970. These keys sort by the times of their uploads. */
export function keyOfVersion(key: string, uploaded: number, version: string): string {
  return `${versionsOf(key)}${String(uploaded).padStart(timeDigits, '0')}-${version}`;
}

/** Null for any other key. */
export function readVersionKey(key: string): { uploaded: number; version: string } | null {
  const [, uploaded, version] = /\/(\d{13,15})-([^/]+)$/.exec(key) ?? [];
  return uploaded === undefined || version === undefined ? null : { uploaded: Number(uploaded), version };
}

/** The key of the file that lists the former addresses of the page of `key`. */
export function addressesOf(key: string): string {
  return `${addressesFolder}${digestOf(key)}.json`;
}

export function isAddresses(key: string): boolean {
  return key.startsWith(addressesFolder);
}

/** Holds texts that were proposed and are no part of the site. */
export const proposalsFolder = `${historyFolder}proposals/`;

/** The folder of all proposals for one file. */
export function proposalsFor(key: string): string {
  return `${proposalsFolder}${digestOf(key)}/`;
}

/** Each token has one proposal for a file. */
export function proposalOf(key: string, author: string): string {
  return proposalsFor(key) + author;
}

/** The file with the site's first origin, written when the origin changes. */
export const originKey = `${historyFolder}origin.json`;

/** Whether the catalog has records of such a file: of the site, or of the history that redirects need. */
export function isRecorded(key: string): boolean {
  return !isPrivateSegment(key) || isAddresses(key) || key === originKey;
}

/** Digits for every moment from 2001 to 2286. */
const timeDigits = 13;

/** 128 bits, in hex. */
export const digestOf = remembered((key) => hash('sha256', key, 'hex').slice(0, 32), {
  most: 500,
  longest: longestKey,
});
