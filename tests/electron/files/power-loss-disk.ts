import { dirname } from 'node:path';
import type { FileLayer, OpenFile } from '../../../electron/files/file-layer.ts';

/** What a power cut may do to whatever was not synced. */
export const AFTERMATHS = ['forgotten', 'kept', 'names-kept-content-torn'] as const;
export type Aftermath = (typeof AFTERMATHS)[number];

interface Content {
  current: Uint8Array;
  durable: Uint8Array;
}

export class PowerCut extends Error {}

/**
 * A disk in memory that remembers what a real one would: content is durable
 * after `sync`, names after the sync of their folder. `cutAt` pulls the plug at
 * the n-th operation (a write is half done then); `disturb` makes single
 * operations fail as Windows or a full volume does.
 */
export class PowerLossDisk implements FileLayer {
  operations = 0;
  cutAt = Number.POSITIVE_INFINITY;
  free = 1e12;
  disturb: (operation: string, path: string) => string | undefined = () => undefined;
  readonly log: string[] = [];
  #names = new Map<string, Content>();
  #durableNames = new Map<string, Content>();
  #folders = new Set<string>(['/']);
  #durableFolders = new Set<string>(['/']);

  after(aftermath: Aftermath): PowerLossDisk {
    const next = new PowerLossDisk();
    const folders = aftermath === 'forgotten' ? this.#durableFolders : this.#folders;
    const names = aftermath === 'forgotten' ? this.#durableNames : this.#names;
    next.#folders = new Set(folders);
    next.#durableFolders = new Set(folders);
    for (const [path, content] of names) {
      if (!folders.has(dirname(path))) continue;
      const bytes = survivorOf(content, aftermath);
      const survivor = { current: bytes, durable: bytes };
      next.#names.set(path, survivor);
      next.#durableNames.set(path, survivor);
    }
    return next;
  }

  paths(): readonly string[] {
    return [...this.#names.keys()];
  }

  content(path: string): Uint8Array {
    return this.#content(path).current;
  }

  overwrite(path: string, bytes: Uint8Array): void {
    this.#names.set(path, { current: bytes, durable: bytes });
  }

  async open(path: string, mode: 'create' | 'read'): Promise<OpenFile> {
    await this.#step(mode === 'create' ? 'create' : 'open', path);
    if (mode === 'create') {
      if (this.#names.has(path)) throw systemError('EEXIST');
      if (!this.#folders.has(dirname(path))) throw systemError('ENOENT');
      this.#names.set(path, { current: new Uint8Array(0), durable: new Uint8Array(0) });
    }
    return this.#openFile(path, this.#content(path));
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    await this.#step('read', path);
    return this.#names.get(path)?.current.slice();
  }

  async sizeBytes(path: string): Promise<number | undefined> {
    await this.#step('stat', path);
    return this.#names.get(path)?.current.length;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step('rename', to);
    const content = this.#content(from);
    if (!this.#folders.has(dirname(to))) throw systemError('ENOENT');
    this.#names.delete(from);
    this.#names.set(to, content);
  }

  async remove(path: string): Promise<void> {
    await this.#step('remove', path);
    this.#content(path);
    this.#names.delete(path);
  }

  async makeDirectory(path: string): Promise<string | undefined> {
    await this.#step('make-directory', path);
    let firstNew: string | undefined;
    for (let folder = path; !this.#folders.has(folder); folder = dirname(folder)) {
      this.#folders.add(folder);
      firstNew = folder;
    }
    return firstNew;
  }

  async list(path: string): Promise<readonly string[]> {
    await this.#step('list', path);
    const folders = [...this.#folders].filter((folder) => folder !== '/');
    return [...this.paths(), ...folders]
      .filter((name) => dirname(name) === path)
      .map((name) => name.slice(path.length + 1));
  }

  async syncDirectory(path: string): Promise<void> {
    await this.#step('sync-directory', path);
    for (const folder of this.#folders) if (dirname(folder) === path) this.#durableFolders.add(folder);
    for (const name of this.#durableNames.keys()) if (dirname(name) === path) this.#durableNames.delete(name);
    for (const [name, content] of this.#names)
      if (dirname(name) === path) this.#durableNames.set(name, content);
  }

  async freeBytes(path: string): Promise<number> {
    await this.#step('free-bytes', path);
    return this.free;
  }

  #openFile(path: string, content: Content): OpenFile {
    return {
      write: async (bytes, position) => {
        const half = () => {
          place(content, bytes.subarray(0, bytes.length / 2), position);
        };
        await this.#step('write', path, half);
        place(content, bytes, position);
        this.free -= bytes.length;
      },
      read: async (into, position) => {
        await this.#step('read-part', path);
        const part = content.current.subarray(position, position + into.length);
        into.set(part);
        return part.length;
      },
      sync: async () => {
        await this.#step('sync', path);
        content.durable = content.current.slice();
      },
      close: async () => {
        await this.#step('close', path);
      },
    };
  }

  async #step(operation: string, path: string, half: () => void = () => undefined): Promise<void> {
    this.operations += 1;
    this.log.push(operation);
    if (this.operations === this.cutAt) half();
    if (this.operations >= this.cutAt) throw new PowerCut(operation);
    const code = this.disturb(operation, path);
    if (code !== undefined) throw systemError(code);
  }

  #content(path: string): Content {
    const content = this.#names.get(path);
    if (content === undefined) throw systemError('ENOENT');
    return content;
  }
}

function survivorOf(content: Content, aftermath: Aftermath): Uint8Array {
  if (aftermath === 'kept') return content.current;
  if (aftermath === 'forgotten') return content.durable;
  const same = Buffer.compare(content.current, content.durable) === 0;
  if (same) return content.durable;
  // The length was written, half of the blocks were not.
  const torn = new Uint8Array(content.current.length);
  torn.set(content.current.subarray(0, torn.length / 2));
  return torn;
}

function place(content: Content, bytes: Uint8Array, position: number): void {
  const length = Math.max(content.current.length, position + bytes.length);
  const grown = new Uint8Array(length);
  grown.set(content.current);
  grown.set(bytes, position);
  content.current = grown;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
