/** Makes elements. Text is always text: nothing here reads HTML. */

export type Child = Node | string | null | undefined | false;

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Attributes by name; `true` for those without a value, and `on` for listeners. */
export type Props = {
  readonly [name: string]: string | number | boolean | null | undefined | Listeners;
  readonly on?: Listeners;
};

export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(props)) {
    if (attribute === 'on' || value === undefined || value === null || value === false) continue;
    element.setAttribute(attribute, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(props.on ?? {})) {
    element.addEventListener(event, listener as EventListener);
  }
  element.append(...children.filter(isShown));
  return element;
}

function isShown(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}

let labels = 0;

/** A field with its label above, and a hint below. */
export function labelled(label: string, field: HTMLElement, hint?: string): HTMLElement {
  labels += 1;
  field.id ||= `field-${labels}`;
  if (hint !== undefined) field.setAttribute('aria-describedby', `${field.id}-hint`);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: field.id }, label),
    field,
    hint !== undefined && el('small', { id: `${field.id}-hint` }, hint),
  );
}

export function button(text: string, press: () => void, props: Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', ...props, on: { ...props.on, click: press } }, text);
}

/**
 * Sets the value of a field, but not while somebody is typing into it: answers arrive meanwhile. Call before other listeners are
 * added, so that it knows of the letter first.
 */
export function setterOf(field: HTMLInputElement | HTMLTextAreaElement): (value: string) => void {
  let isTyping = false;
  field.addEventListener('input', () => {
    isTyping = true;
  });
  for (const end of ['change', 'blur']) {
    field.addEventListener(end, () => {
      isTyping = false;
    });
  }
  return (value) => {
    if (!isTyping) field.value = value;
  };
}

/** Shows a list that is made of texts. The same list again leaves its elements: one of them may be under a finger. */
export function showerIn(parent: HTMLElement): (texts: readonly unknown[], make: () => Child[]) => void {
  let shown = '[]';
  return (texts, make) => {
    const next = JSON.stringify(texts);
    if (next === shown) return;
    shown = next;
    parent.replaceChildren(...make().filter(isShown));
  };
}

/** Calls `work` once it has not been asked again for `pause` milliseconds. */
export function whenQuiet(pause: number, work: () => void): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, pause);
  };
}
