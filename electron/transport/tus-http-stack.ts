import type { Readable } from 'node:stream';
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import type { HttpAnswer, HttpLine, LineFailure } from './http-line.ts';

/** The line broke during an upload; travels through the tus library as the cause of its own error. */
export class LineError extends Error {
  readonly failure: LineFailure;

  constructor(failure: LineFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * The tus library over our own line. Its own Node stack hangs when an answer is cut, never closes the source, and turns a
 * failing source into an uncaught error.
 */
export function createTusHttpStack(line: HttpLine, signal: AbortSignal): HttpStack {
  return {
    getName: () => 'counter-line',
    createRequest: (method, url) => new LineRequest({ line, method, url, signal }),
  };
}

class LineRequest implements HttpRequest {
  readonly #to: {
    readonly line: HttpLine;
    readonly method: string;
    readonly url: string;
    readonly signal: AbortSignal;
  };
  readonly #headers: Record<string, string> = {};
  readonly #abort = new AbortController();
  #progressed: (sentBytes: number) => void = () => undefined;

  constructor(to: {
    readonly line: HttpLine;
    readonly method: string;
    readonly url: string;
    readonly signal: AbortSignal;
  }) {
    this.#to = to;
  }

  getMethod(): string {
    return this.#to.method;
  }

  getURL(): string {
    return this.#to.url;
  }

  setHeader(header: string, value: string): void {
    this.#headers[header.toLowerCase()] = value;
  }

  getHeader(header: string): string | undefined {
    return this.#headers[header.toLowerCase()];
  }

  setProgressHandler(handler: (sentBytes: number) => void): void {
    this.#progressed = handler;
  }

  async send(body: (Readable & { readonly size: number }) | null): Promise<HttpResponse> {
    const answer = await this.#to.line.send({
      method: this.#to.method,
      url: new URL(this.#to.url),
      headers: { ...this.#headers, 'content-length': String(body?.size ?? 0) },
      body: body ?? undefined,
      progressed: this.#progressed,
      signal: AbortSignal.any([this.#to.signal, this.#abort.signal]),
    });
    if (!answer.ok) throw new LineError(answer.failure);
    return toResponse(answer.value);
  }

  abort(): Promise<void> {
    this.#abort.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): null {
    return null;
  }
}

function toResponse(answer: HttpAnswer): HttpResponse {
  return {
    getStatus: () => answer.status,
    getHeader: (name) => {
      const value = answer.headers[name.toLowerCase()];
      return typeof value === 'string' ? value : undefined;
    },
    getBody: () => answer.text,
    getUnderlyingObject: () => answer,
  };
}
