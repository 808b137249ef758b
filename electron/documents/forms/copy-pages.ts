import type { CopyFor } from '../../../shared/domain/printing.ts';

/** Which copy a page of a file belongs to: every copy counts its own pages. */
export class CopyPages {
  readonly #copies: readonly CopyFor[];
  readonly #starts: number[] = [1];

  constructor(copies: readonly CopyFor[]) {
    this.#copies = copies;
  }

  /** The next copy begins on this page. */
  begin(page: number): void {
    this.#starts.push(page);
  }

  /** `total` is that of the whole file. */
  placeOf(
    page: number,
    total = page,
  ): { readonly copy: CopyFor | undefined; readonly page: number; readonly total: number } {
    const index = this.#starts.findLastIndex((start) => start <= page);
    const start = this.#starts[index] ?? 1;
    const end = this.#starts[index + 1] ?? total + 1;
    return { copy: this.#copies[index], page: page - start + 1, total: end - start };
  }
}
