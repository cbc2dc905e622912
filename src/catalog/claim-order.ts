/** A file's pages in further languages come after the files of those languages. The names are in `content/editions.ts`. */
export const inOrder = "ORDER BY instr(key, '//in/') > 0, key";
