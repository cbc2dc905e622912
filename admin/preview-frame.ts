/** Shows the unsaved text with the site's face, and finds its faults, each time the writer pauses. */

import type { Fault, Report } from './answers.ts';
import type { Api } from './api.ts';
import { el, whenQuiet } from './dom.ts';
import { Refusal } from './requests.ts';
import { words } from './words.ts';

const pause = 300;

export type Seen = {
  errors: readonly Fault[];
  warnings: readonly Fault[];
  failure: string | null;
  /** The site's reply about the text. */
  report?: Report;
};

export type PreviewFrame = {
  dom: HTMLElement;
  /** Call after every change. */
  soon(): void;
  now(): void;
  close(): void;
};

/** `current` gives the file as it would be stored; null for none yet. */
export function previewFrame(
  api: Api,
  current: () => { key: string; text: string } | null,
  seen: (found: Seen) => void,
): PreviewFrame {
  const empty = el('p', { class: 'empty' }, words.loading);
  const dom = el('section', { class: 'preview', 'aria-label': words.seeing }, empty);
  let running: AbortController | undefined;
  let scrolled = 0;

  const listening = new AbortController();
  window.addEventListener(
    'message',
    ({ source, data }) => {
      const frame = dom.querySelector<HTMLIFrameElement>('iframe:not(.next)');
      // The page in the frame may send anything: only a number is taken.
      if (frame !== null && source === frame.contentWindow && typeof data?.scrolled === 'number') {
        scrolled = Math.max(0, Math.round(data.scrolled));
      }
    },
    { signal: listening.signal },
  );

  async function show(): Promise<void> {
    running?.abort();
    const file = current();
    if (file === null) {
      dom.replaceChildren(el('p', { class: 'empty' }, words.noTitle));
      return;
    }
    const own = new AbortController();
    running = own;
    try {
      const report = await api.preview(file.key, file.text, own.signal);
      if (own.signal.aborted) return;
      const { address, warnings = [] } = report;
      seen({ errors: [], warnings, failure: null, report });
      if (address === null) dom.replaceChildren(el('p', { class: 'empty' }, words.noPreview));
      else replaceFrame(`${address}#scrolled=${scrolled}`);
    } catch (error) {
      if (own.signal.aborted) return;
      if (!(error instanceof Refusal)) throw error;
      const errors = error.errors.length > 0 ? error.errors : [{ message: error.message }];
      if (error.status === 0) seen({ errors: [], warnings: [], failure: words.noNetwork });
      else seen({ errors, warnings: [], failure: null });
    }
  }

  /** The frame before stays until the next one has loaded, so that nothing flashes. */
  function replaceFrame(address: string): void {
    for (const late of dom.querySelectorAll('.next')) late.remove();
    const frame = el('iframe', {
      class: 'next',
      title: words.seeing,
      sandbox: 'allow-scripts',
      src: address,
    });
    frame.addEventListener(
      'load',
      () => {
        for (const other of [...dom.children]) if (other !== frame) other.remove();
        frame.className = '';
        // A link inside the frame has been followed: the site's pages cannot be framed.
        frame.addEventListener('load', () => void show(), { once: true });
      },
      { once: true },
    );
    dom.append(frame);
  }

  return {
    dom,
    soon: whenQuiet(pause, () => void show()),
    now: () => void show(),
    close() {
      listening.abort();
      running?.abort();
    },
  };
}
