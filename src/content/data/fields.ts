/** Reads fields one by one, whatever the case of their names, and collects all faults. */

import type { Fault } from '../../problem.ts';
import type { Data } from './data.ts';
import { Findings, maxFaults } from './findings.ts';
import { nameOf } from './flaw.ts';
import { isMapping } from './mapping.ts';
import { type Plain, quoted } from './source.ts';
import { asMapping, isEmpty, Unfit } from './values.ts';

type Field = { path: readonly string[]; value: Plain };

type ReadOptions = {
  /** Converts an empty value too; otherwise an empty field counts as missing. */
  emptyToo?: boolean;
};

type InsideOptions = {
  /** The names inside are the author's own: none is reported as unknown. */
  anyName?: boolean;
};

type FieldsOptions = {
  /** The names that lead to these fields. */
  path?: readonly string[];
  value?: ReadonlyMap<string, Plain>;
  findings?: Findings;
};

export class Fields {
  /** All faults so far, in these fields and those inside. */
  readonly findings: Findings;
  readonly #data: Data;
  readonly #fields = new Map<string, Field>();
  readonly #read = new Set<string>();
  readonly #inside = new Map<string, Fields>();
  readonly #remarks: Fault[] = [];

  /** Of names that differ only in case, the last one counts, and that is a fault. */
  constructor(data: Data, { path = [], value = data.value, findings = new Findings() }: FieldsOptions = {}) {
    this.#data = data;
    this.findings = findings;
    for (const [written, member] of value) {
      const name = nameOf(written);
      const field = { path: [...path, written], value: member };
      if (this.#fields.has(name)) this.#faultAt(field, 'must stand only once, in capitals or not');
      this.#fields.set(name, field);
    }
  }

  /** The converted value. Undefined when it is missing, or does not fit, which is a fault. */
  read<T>(name: string, convert: (value: Plain) => T, { emptyToo = false }: ReadOptions = {}): T | undefined {
    this.#read.add(name);
    const field = this.#fields.get(name);
    if (!field || (!emptyToo && isEmpty(field.value))) return undefined;
    try {
      return convert(field.value);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      this.#faultAt(field, `must be ${error.message}, not ${quoted(shown(field.value))}`);
      return undefined;
    }
  }

  /** The values of a list, or a single value, each converted. Each that does not fit is a fault. */
  readEach<T>(name: string, convert: (value: Plain) => T): T[] {
    this.#read.add(name);
    const field = this.#fields.get(name);
    if (!field || isEmpty(field.value)) return [];
    const { path } = field;
    if (!Array.isArray(field.value)) return this.#tryEach([field], ({ value }) => convert(value));
    const items = field.value.map((value, index) => ({ path: [...path, String(index)], value }));
    const given = items.filter(({ value }) => !isEmpty(value));
    return this.#tryEach(given, ({ value }) => convert(value));
  }

  /** The members of a mapping by their names, each converted. A member that does not fit is a fault. */
  readMembers<T>(name: string, convert: (name: string, value: Plain) => T): T[] {
    const mapping = this.read(name, asMapping) ?? new Map<string, Plain>();
    const path = this.#placeOf(name).path ?? [];
    const members = [...mapping].map(([written, value]) => ({ path: [...path, written], value }));
    return this.#tryEach(members, ({ path, value }) => convert(path.at(-1) ?? '', value));
  }

  #tryEach<T>(fields: readonly Field[], convert: (field: Field) => T): T[] {
    return fields.flatMap((field) => {
      try {
        return [convert(field)];
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        this.#faultAt(field, `must be ${error.message}, not ${quoted(shown(field.value))}`);
        return [];
      }
    });
  }

  /** The fields of a mapping, the same object each time. Empty when missing, or no mapping: a fault. */
  inside(name: string, { anyName = false }: InsideOptions = {}): Fields {
    const known = this.#inside.get(name);
    if (known !== undefined && !anyName) return known;
    const mapping = this.read(name, asMapping) ?? new Map();
    const fields = new Fields(this.#data, {
      ...this.#placeOf(name),
      value: mapping,
      findings: this.findings,
    });
    if (!anyName) this.#inside.set(name, fields);
    return fields;
  }

  /** Whether the field exists and is a mapping. */
  isMapping(name: string): boolean {
    return isMapping(this.#fields.get(name)?.value);
  }

  /** Notes, for `unread`, that a field fits but has no effect. */
  remark(name: string, message: string): void {
    const field = this.#fields.get(name);
    if (field) this.#remarks.push(this.#fault(field, message));
  }

  /** All fields by their names in lower case. */
  values(): Map<string, Plain> {
    return new Map([...this.#fields].map(([name, { value }]) => [name, value]));
  }

  /**
   * All remarks, and a fault for each field that was never read. Covers these fields and the mappings read
   * inside, with at most 50 faults for each mapping.
   */
  unread(): Fault[] {
    const left = [...this.#fields].filter(([name]) => !this.#read.has(name)).slice(0, maxFaults);
    const faults = left.map(([, field]) => this.#fault(field, 'must be a name that is known here'));
    const inside = [...this.#inside.values()].flatMap((fields) => fields.unread());
    return [...faults, ...this.#remarks, ...inside];
  }

  #faultAt(field: Field, mustHold: string): void {
    this.findings.add(field.path, this.#fault(field, mustHold));
  }

  #placeOf(name: string): { path?: readonly string[] } {
    const field = this.#fields.get(name);
    return field ? { path: field.path } : {};
  }

  #fault({ path }: Field, mustHold: string): Fault {
    // The members of a list have no names.
    const names = path.filter((name, index) => index === 0 || !/^\d+$/.test(name));
    return {
      message: `Cannot read ${quoted(names.join('.'))}: it ${mustHold}`,
      ...this.#data.positionOf(...path),
    };
  }
}

function shown(value: Plain): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
