/** A template, what it writes here, and what Hugo writes where that differs. `error`: the operation fails. */
export type FunctionRow = readonly [template: string, gives: string, hugo?: string];
