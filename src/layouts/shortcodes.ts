import type { PageNode } from '../hugo/tree/page-node.ts';
import type { OwnCall } from '../shortcodes/own/own-call.ts';
import { ownCallObject } from '../shortcodes/own/own-call-object.ts';
import { newScratch } from '../templates/functions/scratch.ts';
import { readField } from '../templates/read-field.ts';
import { runTemplate } from '../templates/run.ts';
import { type Method, marked } from '../templates/value.ts';
import type { PageRun } from './page-run.ts';
import { partOfText } from './part-of-text.ts';

/** The result of a call of a shortcode; null where no template has its name. */
export function runShortcode(run: PageRun, node: PageNode, call: OwnCall): string | null {
  const { tree, hugo, globals } = run;
  const isInline = run.inline.has(call);
  const file = isInline ? undefined : tree.shortcode(run.describe(node), call.name, call.notation === '%');
  if (file === undefined && !isInline) return null;
  run.recorder.askOf(node);
  const page = hugo.page(node);
  const ofPage =
    (name: string): Method =>
    (args, tools) =>
      readField(page, name, args, tools);
  const around = {
    key: node.facts?.file.key ?? '',
    page: () => page,
    site: () => hugo.site(node.language),
    store: (of: OwnCall) => {
      const known = globals.stores.get(of) ?? newScratch();
      globals.stores.set(of, known);
      return known;
    },
    ref: ofPage('Ref'),
    relRef: ofPage('RelRef'),
  };
  return partOfText(run, node, () =>
    file === undefined
      ? run.inline.run(node, call, around)
      : runTemplate(tree.template(file), ownCallObject(call, around, marked), run.options),
  );
}
