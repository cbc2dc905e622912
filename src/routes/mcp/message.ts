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
  insist(
    isMapping(message) && message['jsonrpc'] === '2.0',
    'it must be a request of JSON-RPC 2.0, or at most ten together',
  );
  const { method, params = {} } = message;
  if (method === undefined && ('result' in message || 'error' in message)) return null;
  const isCall = typeof method === 'string' && isMapping(params);
  insist(isCall, '"method" must be a text, and "params" an object');
  if (!('id' in message)) return null;
  const id = idOf(message);
  insist(id !== undefined, '"id" must be a text or a whole number');
  return { id, method, params, isModern: isOfModernEra(method, params, headers) };
}

/** Throws a `Fault` unless the message is as the rule says. */
function insist(holds: boolean, rule: string, code: number = codes.invalidRequest): asserts holds {
  if (!holds) throw new Fault(code, `Cannot read the message: ${rule}`);
}

const field = 'io.modelcontextprotocol/';

/** Throws a `Fault` for a request that no era allows. */
function isOfModernEra(method: string, params: Call['params'], headers: Headers): boolean {
  const { _meta, name } = params;
  const meta = isMapping(_meta) ? _meta : {};
  const named = headers.get('MCP-Protocol-Version');
  const claimed = meta[`${field}protocolVersion`];
  if (claimed === undefined && (named === null || legacy.includes(named))) return false;
  const insistHeader = (header: string, value: unknown) => {
    const rule = `the header "${header}" must be "${String(value).slice(0, 50)}"`;
    insist(decoded(headers.get(header)) === value, rule, codes.headerMismatch);
  };
  if (claimed !== undefined) insistHeader('MCP-Protocol-Version', claimed);
  if (named !== modern) {
    const data = { supported: [modern, ...legacy], requested: named?.slice(0, 50) };
    throw new Fault(codes.unsupportedVersion, 'Unsupported protocol version', 400, data);
  }
  insistHeader('Mcp-Method', method);
  if (method === 'tools/call') insistHeader('Mcp-Name', name);
  insist(claimed !== undefined, `"_meta" must have "${field}protocolVersion"`, codes.invalidParams);
  const capabilities = `${field}clientCapabilities`;
  insist(isMapping(meta[capabilities]), `"_meta" must have "${capabilities}"`, codes.invalidParams);
  return true;
}

/** A header that ASCII cannot carry stands in Base64: `=?base64?…?=`. */
function decoded(header: string | null): string | null {
  const [, coded] = /^=\?base64\?([A-Za-z\d+/]*={0,2})\?=$/.exec(header ?? '') ?? [];
  return coded === undefined ? header : Buffer.from(coded, 'base64').toString();
}
