/** Names and values, in order; each name once. */
export type Attributes = ReadonlyMap<string, string>;

/** Follows the content of a page while it is written. */
export type TreeReader = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** The mark that ends the summary. */
  more(): void;
};

/** One reader that calls each of several. */
export function together(...readers: readonly TreeReader[]): TreeReader {
  return {
    open(name, attributes) {
      for (const reader of readers) reader.open(name, attributes);
    },
    close(name) {
      for (const reader of readers) reader.close(name);
    },
    text(text) {
      for (const reader of readers) reader.text(text);
    },
    more() {
      for (const reader of readers) reader.more();
    },
  };
}
