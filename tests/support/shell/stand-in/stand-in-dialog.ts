import type { Dialog, MessageBoxReturnValue, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { chooseFiles } from './choose-files.ts';
import type { Page } from 'playwright-core';

/** `dialog`: answers from a queue that the driver fills; a person at a window gets Chromium's own chooser. */
export class StandInDialog implements Pick<Dialog, 'showErrorBox'> {
  readonly #answers: (readonly string[])[] = [];
  readonly #findPage: () => Page | undefined;
  readonly #hasPerson: boolean;

  constructor(parts: { readonly hasPerson: boolean; readonly findPage: () => Page | undefined }) {
    this.#hasPerson = parts.hasPerson;
    this.#findPage = parts.findPage;
  }

  answerNext(paths: readonly string[]): void {
    this.#answers.push(paths);
  }

  /** With nothing queued and nobody to ask, a dialog is cancelled at once: a test must never hang on it. */
  async showOpenDialog(): Promise<OpenDialogReturnValue> {
    const queued = this.#answers.shift();
    const page = this.#findPage();
    const chosen = queued ?? (this.#hasPerson && page !== undefined ? await chooseFiles(page) : []);
    return { canceled: chosen.length === 0, filePaths: [...chosen] };
  }

  /** The first path of the answer; cancelled when there is none. */
  async showSaveDialog(): Promise<SaveDialogReturnValue> {
    const [filePath = ''] = this.#answers.shift() ?? [];
    return { canceled: filePath === '', filePath };
  }

  async showMessageBox(): Promise<MessageBoxReturnValue> {
    return { response: 0, checkboxChecked: false };
  }

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  }
}
