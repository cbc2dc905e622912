/** Keys that store the open post. */

type Ways = {
  /** Stores it as it is: a draft stays a draft. */
  save(): void;
  /** Does what the main button does. */
  publish(): void;
};

/** Ctrl-S (on a Mac ⌘S) saves, Ctrl-Enter publishes, wherever the focus is. Until `signal` is aborted. */
export function saveKeys(signal: AbortSignal, { save, publish }: Ways): void {
  const press = (event: KeyboardEvent) => {
    const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const store = event.key === 'Enter' ? publish : event.key.toLowerCase() === 's' ? save : null;
    if (!isMeant || store === null) return;
    event.preventDefault();
    event.stopPropagation();
    // A question is open: its answer comes first.
    if (event.repeat || document.querySelector('dialog[open]') !== null) return;
    store();
  };
  // Before the editor, which has a meaning of its own for Ctrl-Enter.
  document.addEventListener('keydown', press, { signal, capture: true });
}
