import { getDocument, PDFWorker, RenderingCancelledException, type PDFDocumentProxy } from 'pdfjs-dist';

import { KeptDocuments } from './kept-documents.ts';

/** Where the build puts what pdf.js reads beside itself; each ends in a slash and is on our own origin. */
export interface PdfAssets {
  readonly wasmUrl: string;
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly iccUrl: string;
}

export interface RenderRequest {
  /** The whole file. The reader copies it, the caller's bytes stay usable; the same array is opened once. */
  readonly bytes: Uint8Array;
  /** 0-based. */
  readonly pageIndex: number;
  readonly canvas: HTMLCanvasElement;
  /** Width on screen in CSS pixels; the canvas gets as many device pixels as the screen has. */
  readonly widthPx: number;
  readonly signal: AbortSignal;
}

/** `cancelled` is an answer: the page was scrolled away before it was drawn. */
export type RenderOutcome =
  { readonly kind: 'drawn' } | { readonly kind: 'cancelled' } | { readonly kind: 'unreadable' };

/** How many open documents are kept; a clerk compares at most a paper and its signed twin. */
const OPEN_DOCUMENTS = 3;

/**
 * Draws pages of PDFs that are in memory, with pdf.js in a worker of our own
 * origin. Guarantees: never reads by URL, never runs a script of the document,
 * and holds at most {@link OPEN_DOCUMENTS} documents. `close` ends the worker.
 */
export class PdfReader {
  readonly #assets: PdfAssets;
  readonly #thread: Worker;
  readonly #worker: PDFWorker;
  readonly #open: KeptDocuments<PDFDocumentProxy>;

  constructor(assets: PdfAssets) {
    this.#assets = assets;
    this.#open = new KeptDocuments(OPEN_DOCUMENTS, {
      open: (bytes) => this.#load(bytes),
      destroy: (document) => document.loadingTask.destroy(),
    });
    this.#thread = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
      type: 'module',
    });
    this.#worker = PDFWorker.create({ port: this.#thread });
  }

  /** The number of pages; `undefined` when the bytes are no readable PDF. */
  async countPages(bytes: Uint8Array): Promise<number | undefined> {
    try {
      return (await this.#open.get(bytes)).numPages;
    } catch {
      return undefined; // pdf.js throws for broken and encrypted files; the caller says so in words
    }
  }

  async renderPage({ bytes, pageIndex, canvas, widthPx, signal }: RenderRequest): Promise<RenderOutcome> {
    try {
      const page = await (await this.#open.get(bytes)).getPage(pageIndex + 1);
      if (signal.aborted) return { kind: 'cancelled' };
      const unscaled = page.getViewport({ scale: 1 });
      const density = globalThis.devicePixelRatio;
      const viewport = page.getViewport({ scale: (widthPx * density) / unscaled.width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const task = page.render({ canvas, viewport });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      await task.promise;
      return { kind: 'drawn' };
    } catch (error) {
      if (signal.aborted || error instanceof RenderingCancelledException) return { kind: 'cancelled' };
      return { kind: 'unreadable' };
    }
  }

  /** The counter is locked: no paper stays open, here or in the worker. */
  forget(): void {
    this.#open.clear();
  }

  close(): void {
    this.#open.clear();
    this.#worker.destroy();
    this.#thread.terminate();
  }

  #load(bytes: Uint8Array): Promise<PDFDocumentProxy> {
    return getDocument({
      ...this.#assets,
      data: bytes.slice(), // pdf.js moves the array into its worker and leaves nothing behind
      worker: this.#worker,
      cMapPacked: true,
      enableXfa: false,
      isEvalSupported: false,
      stopAtErrors: false,
    }).promise;
  }
}

/** The folders that `build/config/vite.renderer.ts` fills, under the page's own origin. */
export function pdfAssetsAt(base: string): PdfAssets {
  return {
    wasmUrl: `${base}/wasm/`,
    cMapUrl: `${base}/cmaps/`,
    standardFontDataUrl: `${base}/standard_fonts/`,
    iccUrl: `${base}/iccs/`,
  };
}
