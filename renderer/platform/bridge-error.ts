/**
 * The machine side failed in a way no clerk can meet. The root error boundary
 * shows `id`, by which a support person finds the event in the log.
 */
export class BridgeError extends Error {
  readonly id: string;

  constructor(channel: string, id: string) {
    super(`${channel}: ${id}`);
    this.name = 'BridgeError';
    this.id = id;
  }
}
