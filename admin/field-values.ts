/** Values of front matter, as fields show them. */

/** As authors write flags. */
export function isOn(value: unknown): boolean {
  return value === true || /^(?:true|yes|on|1)$/i.test(String(value ?? ''));
}

/** Written, and not on. A date is neither. */
export function isOff(value: unknown): boolean {
  return value === false || /^(?:false|no|off|0)$/i.test(String(value ?? ''));
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null || value === '' ? [] : [String(value)];
}
