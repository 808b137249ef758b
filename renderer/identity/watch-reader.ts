import { holdFocusedField, type HeldField } from './held-field.ts';
import {
  expire,
  QUIET,
  STALL_MS,
  step,
  type ReaderKey,
  type ReaderState,
  type ReaderStep,
} from './reader-burst.ts';
import { readerKeyOf } from './reader-key.ts';

/** What a reader sent, and where the focus was when it began. */
export interface ReaderText {
  readonly text: string;
  readonly focused: Element | null;
}

/**
 * Listens to the whole window before any field or command does. Guarantees: a
 * reader's text is told once, the field it began in stands as before, and none
 * of its keys presses a button, opens a list or asks for a command. Must be
 * started before every other listener of keys. Ended by the returned function.
 */
export function watchReader(window: Window, tell: (read: ReaderText) => void): () => void {
  const watch = new ReaderWatch(window, tell);
  const press = (event: KeyboardEvent) => watch.press(event);
  const insert = (event: InputEvent) => watch.insert(event);
  window.addEventListener('keydown', press, { capture: true });
  window.addEventListener('beforeinput', insert, { capture: true });
  const compose = (event: CompositionEvent) => watch.compose(event.type);
  window.addEventListener('compositionstart', compose, { capture: true });
  window.addEventListener('compositionend', compose, { capture: true });
  return () => {
    window.removeEventListener('keydown', press, { capture: true });
    window.removeEventListener('beforeinput', insert, { capture: true });
    window.removeEventListener('compositionstart', compose, { capture: true });
    window.removeEventListener('compositionend', compose, { capture: true });
    watch.close();
  };
}

class ReaderWatch {
  readonly #window: Window;
  readonly #tell: (read: ReaderText) => void;
  #state: ReaderState = QUIET;
  #held: HeldField | undefined;
  /** The character whose own `beforeinput` is still to come. */
  #awaited: string | undefined;
  #composing = false;
  #timer: number | undefined;

  constructor(window: Window, tell: (read: ReaderText) => void) {
    this.#window = window;
    this.#tell = tell;
  }

  press(event: KeyboardEvent): void {
    // A passphrase or a PIN is nobody's card, however fast it is typed.
    if (isSecret(event.target)) return;
    const key = readerKeyOf(event);
    const taken = this.#take(key);
    if (taken.key === 'keep') {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#awaited = undefined;
    } else {
      this.#awaited = key.kind === 'character' ? key.character : undefined;
    }
  }

  /** Letters that no key announced: an input method's, or those of an Alt code. */
  insert(event: InputEvent): void {
    const { data } = event;
    if (data === null || isSecret(event.target)) return;
    if (data === this.#awaited) {
      this.#awaited = undefined;
      return;
    }
    // Before a run is known its letters all have keys; a composition repeats what its keys have said.
    if (this.#state.kind !== 'caught') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.inputType !== 'insertText') return;
    for (const character of data) this.#take({ kind: 'character', character, atMs: event.timeStamp });
  }

  compose(type: string): void {
    this.#composing = type === 'compositionstart';
  }

  close(): void {
    this.#window.clearTimeout(this.#timer);
  }

  #take(key: ReaderKey): ReaderStep {
    const taken = step(this.#state, key);
    if (taken.field === 'remember') this.#held = holdFocusedField(this.#window.document);
    this.#follow(taken);
    return taken;
  }

  #follow(taken: ReaderStep): void {
    this.#state = taken.state;
    this.#window.clearTimeout(this.#timer);
    if (taken.field === 'restore') this.#restore();
    if (taken.read !== undefined) this.#give(taken.read);
    if (this.#state.kind === 'caught') {
      this.#timer = this.#window.setTimeout(
        () => this.#follow(expire(this.#state, performance.now())),
        STALL_MS,
      );
    }
  }

  /** What an input method is still composing would be written after us, so it is made to finish first. */
  #restore(): void {
    const element = this.#held?.element;
    if (this.#composing && element instanceof HTMLElement) {
      element.blur();
      element.focus();
    }
    this.#held?.restore();
  }

  #give(text: string): void {
    const held = this.#held;
    this.#held = undefined;
    this.#tell({ text, focused: held?.element ?? null });
  }
}

function isSecret(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}
