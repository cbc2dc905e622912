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
  readonly code: number;
  readonly status: number;
  readonly data: object | undefined;

  constructor(
    code: number,
    message: string,
    { status = 400, data }: { status?: number; data?: object } = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.data = data;
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
    throw new Fault(codes.invalidRequest, 'Cannot read the message: it must be a request of JSON-RPC 2.0');
  }
  const { method, params = {} } = message;
  const isResponse = method === undefined && ('result' in message || 'error' in message);
  if (isResponse) return null;
  if (typeof method !== 'string' || !isMapping(params)) {
    throw new Fault(
      codes.invalidRequest,
      'Cannot read the message: "method" must be a text, and "params" an object',
    );
  }
  if (!('id' in message)) return null;
  const id = idOf(message);
  if (id === undefined) {
    throw new Fault(codes.invalidRequest, 'Cannot read the message: "id" must be a text or a whole number');
  }
  const call = { id, method, params };
  return { ...call, isModern: isOfModernEra(call, headers) };
}

type Meta = { readonly [name: string]: unknown };

const versionField = 'io.modelcontextprotocol/protocolVersion';
const capabilitiesField = 'io.modelcontextprotocol/clientCapabilities';

/** Throws a `Fault` for a request that no era allows. */
function isOfModernEra({ method, params }: Omit<Call, 'isModern'>, headers: Headers): boolean {
  const named = headers.get('MCP-Protocol-Version')?.trim();
  const meta: Meta = isMapping(params['_meta']) ? params['_meta'] : {};
  const claimed = meta[versionField];
  if (claimed === undefined && (named === undefined || legacy.includes(named))) return false;
  if (named === undefined) throw mismatch('MCP-Protocol-Version', 'it is missing');
  if (claimed !== undefined && claimed !== named) {
    throw mismatch('MCP-Protocol-Version', `it must be the version in "_meta"`);
  }
  if (named !== modern) {
    throw new Fault(codes.unsupportedVersion, 'Unsupported protocol version', {
      data: { supported: [modern, ...legacy], requested: named.slice(0, 50) },
    });
  }
  if (claimed === undefined || !isMapping(meta[capabilitiesField])) {
    const missing = claimed === undefined ? versionField : capabilitiesField;
    throw new Fault(codes.invalidParams, `Cannot answer: "_meta" must have "${missing}"`);
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
