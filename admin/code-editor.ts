/** CodeMirror, put together from its parts with the Markdown parser alone. */

import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, type MarkdownConfig, parser } from '@lezer/markdown';
import type { Editor, EditorOptions, Mark } from './editor.ts';
import { continueLine, edited } from './markdown-keys.ts';
import { words } from './words.ts';

const data = defineLanguageFacet({ commentTokens: { block: { open: '<!--', close: '-->' } } });

/** Front matter at the beginning of the text, which Markdown would take for a heading. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true, style: tags.monospace }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        const { text } = line;
        if (context.lineStart > 0 || !/^(?:---|\+\+\+)\s*$/.test(text)) return false;
        while (context.nextLine() && line.text.trimEnd() !== text.trimEnd());
        context.nextLine();
        context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
        return true;
      },
    },
  ],
};

const markdown = new Language(data, parser.configure([GFM, frontMatter]), [], 'markdown');

/** Colours are those of the page, so that they follow light and dark. */
const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650', color: 'var(--ink)' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--link)' },
  { tag: [tags.monospace, tags.labelName], fontFamily: 'var(--mono)', fontSize: '0.9em' },
  { tag: tags.quote, color: 'var(--muted)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.comment], color: 'var(--faint)' },
]);

const keys = [
  { key: 'Enter', run: continueLine },
  ...searchKeymap,
  ...historyKeymap,
  ...lintKeymap,
  ...defaultKeymap,
];

export function openCode(options: EditorOptions): Editor {
  const { text, hint, nonce, change } = options;
  const own = [...options.keys].map(([key, edit]) => ({ key: `Mod-${key}`, run: edited(edit) }));
  let { label } = options;
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorState.phrases.of(words.editor),
        ...[EditorView.lineWrapping, EditorView.perLineTextDirection.of(true)],
        EditorView.contentAttributes.of(() => ({
          'aria-label': label,
          spellcheck: 'true',
          autocapitalize: 'sentences',
        })),
        EditorView.updateListener.of((update) => update.docChanged && change()),
        ...[history(), search({ top: true }), highlightSelectionMatches(), placeholder(hint)],
        keymap.of([{ key: '/', run: (view) => takesSlash(view, options) }, ...own, ...keys]),
        ...[markdown, syntaxHighlighting(highlighting), takesFiles(options)],
      ],
    }),
  });
  const rename = (other: string) => {
    label = other;
    view.dispatch({});
  };
  return { ...editorOf(view), rename };
}

function editorOf(view: EditorView): Omit<Editor, 'rename'> {
  return {
    dom: view.dom,
    text: () => view.state.doc.toString(),
    replace: (from, to, insert) =>
      view.dispatch({ changes: { from, to, insert }, annotations: Transaction.addToHistory.of(false) }),
    // The editor's state has it.
    hold() {},
    insert(text) {
      const { doc, selection } = view.state;
      const { from, to } = selection.main;
      const insert = text(doc.sliceString(0, from), doc.sliceString(to));
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        // One press undoes it, and not what was typed just before.
        annotations: isolateHistory.of('full'),
      });
      view.focus();
    },
    edit(edit) {
      edited(edit)(view);
      view.focus();
    },
    selection: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),
    mark(marks) {
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map((mark) => diagnosticOf(view.state, mark)),
        ),
      );
    },
    goTo(line) {
      const { doc } = view.state;
      const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/** Opens the search panel of an editor that this module made. */
export function searchIn(dom: HTMLElement): void {
  const view = EditorView.findFromDOM(dom);
  if (view !== null) openSearchPanel(view);
}

/** From the column of the fault to the end of its word, or of its line. */
function diagnosticOf({ doc }: EditorState, { line, column = 1, message, severity }: Mark): Diagnostic {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const start = Math.min(from + column - 1, to);
  const word = /^[^\s)]+/.exec(text.slice(column - 1))?.[0].length ?? 0;
  return { from: start, to: word > 0 ? start + word : to, message, severity };
}

function takesSlash({ state, composing }: EditorView, { slash }: EditorOptions): boolean {
  const { from } = state.selection.main;
  const line = state.doc.lineAt(from);
  const isFree = !composing && state.sliceDoc(line.from, from).trim() === '';
  if (isFree) slash();
  return isFree;
}

function takesFiles({ take }: EditorOptions) {
  const offer = (event: Event, transfer: DataTransfer | null): boolean => {
    const isTaken = take(transfer);
    if (isTaken) event.preventDefault();
    return isTaken;
  };
  return EditorView.domEventHandlers({
    paste: (event) => offer(event, event.clipboardData),
    drop: (event) => offer(event, event.dataTransfer),
  });
}
