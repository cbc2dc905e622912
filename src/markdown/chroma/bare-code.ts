/** Languages whose identifiers Chroma calls `nx`, and those where it calls them `n`. In all others they are plain. */
const others = new Set('go js javascript jsx ts typescript tsx mjs php'.split(' '));
const plain = new Set(
  'python py c cpp c++ h java rust rs ruby rb csharp cs c# kotlin kt swift sql scala lua perl'.split(' '),
);

/** Writes text that highlight.js does not name as Chroma does: names and signs are parts of their own. */
export function bareWriter(language: string, attribute: (name: string) => string): (text: string) => string {
  const name = others.has(language) ? 'nx' : plain.has(language) ? 'n' : undefined;
  if (name === undefined) return (text) => text;
  const [names, signs] = [attribute(name), attribute('p')];
  const within = (tag: string, text: string) => (tag === '' ? text : `<span${tag}>${text}</span>`);
  return (text) =>
    text.replace(/[\p{L}_$][\p{L}\p{N}_$]*(?!;)|(?:&#?\w+;|[^\s\p{L}\p{N}_$&])+/gu, (part) =>
      within(/^[\p{L}_$]/u.test(part) ? names : signs, part),
    );
}
