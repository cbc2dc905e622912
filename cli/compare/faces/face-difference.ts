import type { Step } from './read-face.ts';

/** One of Hugo's pages, and the first place where Platen's differs from it. */
export type JudgedPage = {
  path: string;
  /** Whether visitors read the same words in the same order. */
  sameText: boolean;
  /** Whether elements, ids, classes, addresses and texts are the same, in the same order. */
  sameFace: boolean;
  /** The faces are the same but for programs and style sheets, which Platen leaves out of texts of posts. */
  lacksScripts?: true;
  /** A static file, no page of templates: Platen shows it in a sandbox. */
  isFile?: true;
  /** Platen's page is at this address, to which it leads from that of Hugo's. */
  movedTo?: string;
  /** Hugo writes only that the page has moved. */
  isAlias?: true;
  hugo?: string;
  platen?: string;
  /** The steps of Hugo's page before the place. */
  after?: readonly string[];
};

/** Steps that are shown before the first difference. */
const shownBefore = 3;

/** The first step at which two pages differ; undefined if none does. */
export function firstDifference(
  hugo: readonly Step[],
  platen: readonly Step[],
): { hugo: string; platen: string; after: readonly string[] } | undefined {
  const length = Math.max(hugo.length, platen.length);
  for (let at = 0; at < length; at++) {
    const [here, there] = [hugo[at], platen[at]];
    if (here?.kind === there?.kind && here?.shown === there?.shown) continue;
    return {
      hugo: here?.shown ?? 'the end of the page',
      platen: there?.shown ?? 'the end of the page',
      after: hugo.slice(Math.max(0, at - shownBefore), at).map(({ shown }) => shown),
    };
  }
  return undefined;
}

/** Whether the two pages are the same but for programs and style sheets in the body, of which Platen's has fewer. */
export function lacksScripts(hugo: readonly Step[], platen: readonly Step[]): boolean {
  const isLeftOut = (step: Step, at: number, steps: readonly Step[]) =>
    isScript(step) && at > steps.findIndex(({ kind, shown }) => kind === 'element' && /^body\b/.test(shown));
  const plain = (steps: readonly Step[]) => steps.filter((...step) => !isLeftOut(...step));
  const count = (steps: readonly Step[]) => steps.filter(isLeftOut).length;
  return (
    count(platen) < count(hugo) && firstDifference(joined(plain(hugo)), joined(plain(platen))) === undefined
  );
}

function isScript({ kind, shown }: Step): boolean {
  return kind === 'element' && /^(?:script|style|link)\b/.test(shown);
}

/** Texts between which nothing stands any more are one text. */
function joined(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (step.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', shown: `${last.shown} ${step.shown}` };
    } else result.push(step);
  }
  return result;
}
