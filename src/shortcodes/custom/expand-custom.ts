import type { RenderSettings } from '../../content/site/settings-used.ts';
import { safePolicy } from '../../html/allow-list.ts';
import { cleanHtml } from '../../html/clean.ts';
import type { Outputs } from '../../html/outputs.ts';
import type { Policy } from '../../html/policy.ts';
import { unsafePolicy } from '../../html/unsafe-policy.ts';
import { withoutParagraph } from '../../hugo/render-string.ts';
import { builtInNamed } from '../expand-built-in.ts';
import type { Around, Expander } from '../expander.ts';
import { frameVideo } from '../frame.ts';
import type { CustomCall } from './call-object.ts';
import type { CustomShortcode } from './custom-shortcodes.ts';

type Expanded = {
  custom: CustomShortcode;
  call: CustomCall;
  inner: string | undefined;
  around: Around;
  /** Expands the call by the built-in shortcode of that name; null if none accepts the call. */
  instead(): string | null;
};

/**
 * Expands a call of a custom shortcode to a mark, or to text for the Markdown or the call around it. If
 * nothing of the result can be shown, the built-in shortcode of that name is used.
 */
export function expandCustom(expander: Expander, { custom, call, inner, around, instead }: Expanded): string {
  const { outputs, custom: shortcodes, shortcodes: builtIn, context } = expander;
  const isNested = around !== null;
  const seen = isNested && call.notation === '%' && inner !== undefined ? rendered(expander, inner) : inner;
  const result = shortcodes.run(custom, call, seen);
  if (result === undefined) return instead() ?? inner ?? '';
  const html = outputs.withoutUnknownMarks(result);
  if (!shortcodes.charge(call, outputs.sizeOf(html) - html.length)) return inner ?? '';
  const isLost =
    builtInNamed(builtIn, call.name) !== undefined && isEmptied(html, policyOf(context.site), outputs);
  const shown = isLost ? instead() : null;
  if (shown !== null) {
    const why = `nothing that "${custom.file}" makes may stand in a page, so the built-in shortcode is shown`;
    context.warn(
      `Cannot show the own "${call.name}": ${why}`,
      { line: call.line, column: call.column },
      false,
      true,
    );
    return shown;
  }
  if (call.notation === '<' && !around?.isCustom) return outputs.add({ kind: 'markup', html });
  return inner ? html : indented(html, call.indentation);
}

function policyOf({ unsafe }: RenderSettings): Policy {
  return unsafe ? unsafePolicy : safePolicy;
}

/** As in Hugo, the content of a nested call is rendered first. A single line becomes no paragraph. */
function rendered({ context }: Expander, inner: string): string {
  const html = context.markdown(inner);
  return inner.includes('\n') ? html : withoutParagraph(html);
}

/** Indents all lines but the first like the call, so that they stay in its list item. */
function indented(html: string, indentation: string): string {
  return indentation === '' ? html : html.replace(/\n(?=.)/gs, `\n${indentation}`);
}

const seen = new Set(['audio', 'hr', 'img', 'input', 'svg', 'video', 'iframe', 'canvas', 'math']);

/** Whether the policy removes a part of the HTML and leaves nothing that a reader could see. */
function isEmptied(html: string, policy: Policy, outputs: Outputs): boolean {
  // The marks of inner calls are visible output.
  let isSeen = outputs.sizeOf(html) !== html.length;
  let isLost = false;
  cleanHtml(html, {
    outputs: outputs.byMark,
    policy,
    addresses: { write: (written) => written, imageSize: () => undefined, smallerCopies: () => undefined },
    reader: {
      open(name) {
        isSeen ||= seen.has(name);
      },
      close() {},
      text(text) {
        isSeen ||= text.trim() !== '';
      },
      more() {},
    },
    frame: (attributes) => {
      isSeen ||= frameVideo(attributes) !== null;
      return null;
    },
    lose: () => {
      isLost = true;
    },
  });
  return isLost && !isSeen;
}
