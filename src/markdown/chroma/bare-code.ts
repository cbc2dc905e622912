/** Languages whose identifiers Chroma calls `nx`, and those where it calls them `n`. In all others they are plain. */
const others = new Set('go js javascript jsx ts typescript tsx mjs php'.split(' '));
const plain = new Set(
  'python py c cpp c++ h java rust rs ruby rb csharp cs c# kotlin kt swift sql scala lua perl'.split(' '),
);

/** Writes text that highlight.js does not name as Chroma does: names, signs and operators are parts of their own. */
export function bareWriter(language: string, attribute: (name: string) => string): (text: string) => string {
  const name = others.has(language) ? 'nx' : plain.has(language) ? 'n' : undefined;
  if (name === undefined) return (text) => text;
  const [names, operators, signs] = [attribute(name), attribute('o'), attribute('p')];
  const tagOf = (part: string) => (isName.test(part) ? names : isSign.test(part) ? signs : operators);
  return (text) =>
    text.replace(parts, (part) => {
      const tag = tagOf(part);
      return tag === '' ? part : `<span${tag}>${part}</span>`;
    });
}

/** Names, signs that part them, and operators; characters may be entities. */
const parts = /[\p{L}_$][\p{L}\p{N}_$]*|[(){}[\],;.]+|(?:&#?\w+;|[^\s\p{L}\p{N}_$&(){}[\],;.])+/gu;
const isName = /^[\p{L}_$]/u;
const isSign = /^[(){}[\],;.]/;
