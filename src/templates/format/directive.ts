/** The verb of a directive, and its flags and numbers after `%`. https://pkg.go.dev/fmt#hdr-Printing */
export type Directive = {
  verb: string;
  width: number;
  precision: number | undefined;
  plus: boolean;
  space: boolean;
  sharp: boolean;
  zero: boolean;
  left: boolean;
};

/** `%v`. */
export const plainDirective: Readonly<Directive> = {
  verb: 'v',
  width: 0,
  precision: undefined,
  plus: false,
  space: false,
  sharp: false,
  zero: false,
  left: false,
};
