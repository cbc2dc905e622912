/** JSON-RPC messages of the Model Context Protocol, in both of its eras. */

import { isMapping } from '../../content/data/mapping.ts';

/** The version whose requests carry all that is needed to answer them. */
export const modern = '2026-07-28';

/** Versions that begin with `initialize`. The first is offered to clients that ask for an unknown one. */
export const legacy: readonly string[] = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

/** A message is answered by the rules of one era. */
export type Call = {
  id: string | number;
  method: string;
  params: { readonly [name: string]: unknown };
  isModern: boolean;
};

export type Answer = { status: number; body: object };

/** An error of the protocol, not of a tool. */
export class Fault extends Error {
  readonly status: number;
  /** As JSON-RPC has it. */
  readonly error: object;

  constructor(code: number, message: string, status = 400, data?: object) {
    super(message);
    this.status = status;
    this.error = { code, message, data };
  }
}

export const codes = {
  unreadable: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  headerMismatch: -32020,
  unsupportedVersion: -32022,
} as const;

/** The id of a message, if it can be read. An answer to a message without one has none. */
export function idOf(message: unknown): string | number | undefined {
  const id = isMapping(message) ? message['id'] : undefined;
  return (typeof id === 'string' && id.length <= longestId) || Number.isSafeInteger(id)
    ? (id as string | number)
    : undefined;
}

const longestId = 1000;

/** Reads a message. Null for a notification or a response, which have no answer. Throws a `Fault`. */
export function readCall(message: unknown, headers: Headers): Call | null {
  if (!isMapping(message) || message['jsonrpc'] !== '2.0') {
    throw unreadable('it must be a request of JSON-RPC 2.0');
  }
  const { method, params = {} } = message;
  const isResponse = method === undefined && ('result' in message || 'error' in message);
  if (isResponse) return null;
  if (typeof method !== 'string' || !isMapping(params)) {
    throw unreadable('"method" must be a text, and "params" an object');
  }
  if (!('id' in message)) return null;
  const id = idOf(message);
  if (id === undefined) throw unreadable('"id" must be a text or a whole number');
  return { id, method, params, isModern: isOfModernEra(method, params, headers) };
}

export function unreadable(rule: string, code: number = codes.invalidRequest): Fault {
  return new Fault(code, `Cannot read the message: ${rule}`);
}

const field = 'io.modelcontextprotocol/';

/** Throws a `Fault` for a request that no era allows. */
function isOfModernEra(method: string, params: Call['params'], headers: Headers): boolean {
  const named = headers.get('MCP-Protocol-Version')?.trim();
  const { _meta } = params;
  const meta = isMapping(_meta) ? _meta : {};
  const claimed = meta[`${field}protocolVersion`];
  if (claimed === undefined && (named === undefined || legacy.includes(named))) return false;
  if (named === undefined || named !== (claimed ?? named)) {
    throw mismatch('MCP-Protocol-Version', 'it must be the version in "_meta"');
  }
  if (named !== modern) {
    const data = { supported: [modern, ...legacy], requested: named.slice(0, 50) };
    throw new Fault(codes.unsupportedVersion, 'Unsupported protocol version', 400, data);
  }
  if (claimed === undefined || !isMapping(meta[`${field}clientCapabilities`])) {
    const missing = claimed === undefined ? 'protocolVersion' : 'clientCapabilities';
    throw new Fault(codes.invalidParams, `Cannot answer: "_meta" must have "${field}${missing}"`);
  }
  if (headers.get('Mcp-Method') !== method)
    throw mismatch('Mcp-Method', `it must be "${method.slice(0, 50)}"`);
  if (method === 'tools/call' && decoded(headers.get('Mcp-Name')) !== params['name']) {
    throw mismatch('Mcp-Name', 'it must be the "name" of the tool in "params"');
  }
  return true;
}

function mismatch(header: string, rule: string): Fault {
  return new Fault(codes.headerMismatch, `Cannot answer: the header "${header}" does not fit; ${rule}`);
}

/** A header that ASCII cannot carry stands in Base64: `=?base64?…?=`. */
function decoded(header: string | null): string | null {
  const [, coded] = /^=\?base64\?([A-Za-z\d+/]*={0,2})\?=$/.exec(header ?? '') ?? [];
  return coded === undefined ? header : Buffer.from(coded, 'base64').toString();
}
