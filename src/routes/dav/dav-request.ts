/** A request to the WebDAV door, its paths read. */

import { addresses } from '../../addresses.ts';
import type { Token } from '../../auth/tokens.ts';
import type { DavLook } from '../../catalog/doors/dav-question.ts';
import { checkKey, decodeKey } from '../../content/check-key.ts';
import { composed } from '../../content/keys.ts';
import { encodePath } from '../../content/paths.ts';
import { isTemporary } from '../../content/pending-keys.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import { DavProblem } from './dav-problem.ts';
import type { IfList } from './if-header.ts';

/** `mostFiles`: of a folder that is copied, moved or deleted in one request. */
export type DavContext = OperationsContext & { mostFiles: number };

/** The path of a file or folder, as a key without a slash at its end; the top is empty. */
export type DavPath = {
  path: string;
  /** As the client spells it. Another tool may have stored the file under decomposed letters. */
  spelled: string;
  hasSlash: boolean;
};

export type DavRequest = DavPath & {
  request: Request;
  /** The beginning of the door's addresses, as this client uses it: `/dav/`. */
  door: string;
  token: Token;
  /** The path in the header `Destination`; of other methods, the path of the request. */
  to: DavPath;
  /** Conditions of the header `If`, and the lock tokens that it names. */
  ifLists: readonly PlacedList[];
  submitted: ReadonlySet<string>;
  look: DavLook;
};

/** A list of the header `If`, and the path that it is about. */
type PlacedList = Pick<IfList, 'conditions'> & { where: DavPath };

const control = /[\p{Cc}\p{Zl}\p{Zp}\\]/u;

/** Throws a `Problem` of type `bad-key` for a path that no file and no folder may have. */
export function readDavPath(rawPath: string): DavPath {
  const spelled = decodeKey(rawPath).replace(/\/$/, '');
  if ((spelled !== '' && !hasNames(spelled)) || control.test(spelled) || spelled.length > 1024) {
    throw new Problem(
      'bad-key',
      `Cannot use the path "${spelled.slice(0, 100).toWellFormed()}": it must be names with single slashes between them, without "..", "\\" or control characters`,
    );
  }
  return { path: composed(spelled), spelled, hasSlash: rawPath.endsWith('/') };
}

/** Other tools store keys that no path can name: those of empty folders end in a slash. */
export function hasNames(path: string): boolean {
  return path.split('/').every((segment) => !/^\.{0,2}$|\\/.test(segment));
}

/** The beginning of the door's addresses that this one has. */
export function doorOf(pathname: string | undefined): string | undefined {
  return [addresses.dav, addresses.shortDav].find((each) => `${pathname}/`.startsWith(each));
}

/** The path that an address of this door names. Throws for an address of another server, or outside of the door. */
export function pathOfAddress(address: string, request: Request): DavPath {
  const own = new URL(request.url);
  const url = URL.parse(address, own);
  const door = doorOf(url?.pathname);
  const isHere = url?.host === own.host || url?.host === request.headers.get('Host');
  if (url && door !== undefined && isHere) return readDavPath(url.pathname.slice(door.length));
  throw new DavProblem(
    url ? 502 : 400,
    `Cannot reach "${address.slice(0, 100)}" from here: it must be an address in this folder of this site`,
  );
}

/** Throws a `DavProblem` for a depth that is not among these. Without the header it is "infinity" (RFC 4918 §10.2). */
export function readDepth({ headers }: Request, ...allowed: readonly string[]): string {
  const depth = headers.get('Depth') ?? 'infinity';
  if (allowed.includes(depth)) return depth;
  const endsBelow = !allowed.includes('infinity');
  throw new DavProblem(
    endsBelow ? 403 : 400,
    `Cannot use "Depth: ${depth.slice(0, 20)}" here: it must be ${allowed.join(' or ')}`,
    endsBelow ? '<D:propfind-finite-depth/>' : '',
  );
}

export function hrefOf({ door }: Pick<DavRequest, 'door'>, path: string, isFolder: boolean): string {
  return door + encodePath(path) + (isFolder && path !== '' ? '/' : '');
}

/** Throws unless a file of this name may be written: published, or pending under a name that is not for long. */
export function checkName(path: string, { bucket }: Pick<DavContext, 'bucket'>): void {
  if (!isTemporary(path)) checkKey(path, bucket.limits);
}
