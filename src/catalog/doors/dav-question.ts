/** Questions of the WebDAV door. Paths are keys; those of folders have no slash at their end, the top is empty. */

export type DavLock = {
  /** `urn:uuid:…` */
  token: string;
  path: string;
  /** The name of the token that made it. */
  holder: string;
  /** Whether all below the path is locked too. */
  isDeep: boolean;
  isShared: boolean;
  /** Whether it was made for a file that is not published: its end publishes the file. */
  isNew: boolean;
  /** XML that the client sent. */
  owner: string;
  /** Milliseconds since 1970. */
  until: number;
};

/** A value of null removes the property. */
export type DavChange = { name: string; value: string | null };

/** `name` is `{namespace}local`, or that of a property of this program, without braces. `value` is XML. */
export type DavProperty = { path: string; name: string; value: string };

/** A published file that its holder has moved away for a moment, until a time in milliseconds since 1970. */
export type DavAway = { path: string; holder: string; version: string; until: number };

/** The time of something has come: a lock has ended, or nobody brought a file back. */
export type DavDue =
  | { does: 'publish'; path: string; holder: string }
  /** Only the version that was moved away: another one is somebody's new file. */
  | { does: 'remove'; path: string; holder: string; version: string };

export type DavLook = {
  /** On the paths, above and below them. */
  locks: DavLock[];
  /** All published files that the holder has moved away for a moment. */
  away: { path: string; version: string }[];
  /** Folders that were made, so that they are there without files. */
  folders: string[];
  properties: DavProperty[];
  /** The asked paths below which the catalog knows files. */
  known: string[];
  due: DavDue[];
  /** Whether the bucket may have pending files of the holder. */
  hasPending: boolean;
};

export type DavReach = 'self' | 'members' | 'all';

export type DavQuestion =
  /** `reach`: whether rows of the first path alone are asked for, of its members too, or of all below it. */
  | { ask: 'look'; holder: string; paths: readonly string[]; reach: DavReach }
  /** Only the work that is due. */
  | { ask: 'due' }
  /** Whether a file of the site is at the short name of the door, or below it. */
  | { ask: 'taken'; folder: string }
  /** Files below a folder that are on record. */
  | { ask: 'keys below'; path: string; most: number }
  | { ask: 'lock'; lock: DavLock }
  /** Refreshes a lock; a null ends it. */
  | { ask: 'hold'; token: string; holder: string; until: number | null }
  | { ask: 'set'; path: string; changes: readonly DavChange[] }
  | { ask: 'make folder'; path: string }
  /** The resource is gone with all below it. `folder` stays, though it may be empty now. */
  | { ask: 'forget'; path: string; folder: string }
  /** The same of a resource that is elsewhere now: files that are away from it stay so. */
  | { ask: 'moved'; path: string; folder: string }
  /** Properties and folders are copied. Locks never move. */
  | { ask: 'copy'; from: string; to: string; isDeep: boolean }
  | { ask: 'take away'; file: DavAway }
  | { ask: 'bring back'; path: string; holder: string }
  | { ask: 'settled'; due: DavDue }
  /** The bucket has pending files of the holder, or will have. */
  | { ask: 'keeps pending'; holder: string };

export type DavAnswer = {
  look?: DavLook;
  due?: DavDue[];
  isTaken?: boolean;
  keys?: string[];
  /** The lock that was made, refreshed or ended. */
  lock?: DavLock;
  /** Locks that forbid the one that was asked for. */
  conflicts?: DavLock[];
  /** There is no room for more rows. */
  isFull?: boolean;
};
