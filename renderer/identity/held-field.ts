type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** The element that had the focus when a run began, and how it stood. */
export interface HeldField {
  readonly element: Element | null;
  /** Puts it back, caret too; nothing happens when nothing was changed. */
  readonly restore: () => void;
}

/** Notes how the focused element stands, so that what a reader types into it can be undone. */
export function holdFocusedField(document: Document): HeldField {
  const element = document.activeElement;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return holdText(element);
  if (element instanceof HTMLSelectElement) {
    const { value } = element;
    return { element, restore: () => setValue(element, value, 'change') };
  }
  return { element, restore: () => undefined };
}

function holdText(element: TextElement): HeldField {
  const { value } = element;
  const { selectionStart, selectionEnd } = element;
  return {
    element,
    restore: () => {
      setValue(element, value, 'input');
      // Number and mail fields have no caret to put back.
      if (selectionStart !== null) element.setSelectionRange(selectionStart, selectionEnd);
    },
  };
}

/** By the element's own setter, and with its event: whoever draws the field (React) hears of it as of typing. */
function setValue(element: TextElement | HTMLSelectElement, value: string, event: 'input' | 'change'): void {
  if (element.value === value) return;
  const descriptor = Object.getOwnPropertyDescriptor(prototypeOf(element), 'value');
  descriptor?.set?.call(element, value);
  element.dispatchEvent(new Event(event, { bubbles: true }));
}

function prototypeOf(element: TextElement | HTMLSelectElement): object {
  if (element instanceof HTMLSelectElement) return HTMLSelectElement.prototype;
  return element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
}
