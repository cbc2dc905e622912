/** The examples of the guides: blocks of text that stand right above the picture of what becomes of them. */

export type Example = {
  /** Of the picture, without `.webp`. */
  name: string;
  text: string;
};

/** Reads line by line: a block may hold shorter fences. */
export function readExamples(guide: string): Example[] {
  const lines = guide.split('\n');
  const examples: Example[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const fence = /^`{3,}/.exec(lines[start] ?? '')?.[0];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, start + 1);
    if (end === -1) throw new Error(`Cannot find the end of the block in line ${start + 1}`);
    const name = pictureIn(lines[end + 2] ?? '');
    if (name !== undefined) examples.push({ name, text: `${lines.slice(start + 1, end).join('\n')}\n` });
    start = end;
  }
  return examples;
}

function pictureIn(line: string): string | undefined {
  return /^!\[[^\]]*\]\(pictures\/([\w-]+)\.webp\)$/.exec(line)?.[1];
}
