import {
  atomicFiles,
  makeDurableDirectory,
  sweepTemporaries,
  writeThenRename,
  type Disk,
} from './atomic-write.ts';

/** Files that are copied whole and as they lie, of any size, in memory piece by piece. */
export interface CopyFiles {
  read(path: string): Promise<Uint8Array | undefined>;
  sizeBytes(path: string): Promise<number | undefined>;
  list(path: string): Promise<readonly string[]>;
  /** The first `sizeBytes` of a file; throws when there are fewer. */
  pieces(path: string, sizeBytes: number): AsyncIterable<Uint8Array>;
  /** Durable under the path that `place` answers once all is written; `undefined` keeps nothing. */
  writeDurably(
    directory: string,
    pieces: AsyncIterable<Uint8Array>,
    place: () => string | undefined,
  ): Promise<void>;
  remove(path: string): Promise<void>;
  sweep(directory: string): Promise<void>;
  freeBytes(path: string): Promise<number>;
}

const PIECE_BYTES = 1_048_576;

export function copyFiles(disk: Disk): CopyFiles {
  const { layer } = disk;
  const small = atomicFiles(disk);
  return {
    read: (path) => layer.read(path),
    sizeBytes: (path) => layer.sizeBytes(path),
    list: (path) => layer.list(path),
    pieces: (path, sizeBytes) => piecesOf(disk, path, sizeBytes),
    async writeDurably(directory, pieces, place) {
      await makeDurableDirectory(layer, directory);
      await writeThenRename(disk, directory, async (file) => {
        let position = 0;
        for await (const piece of pieces) {
          await file.write(piece, position);
          position += piece.length;
        }
        return { path: place(), value: null };
      });
    },
    remove: (path) => small.remove(path),
    sweep: (directory) => sweepTemporaries(layer, directory),
    freeBytes: (path) => layer.freeBytes(path),
  };
}

async function* piecesOf({ layer }: Disk, path: string, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const file = await layer.open(path, 'read');
  try {
    for (let position = 0; position < sizeBytes; position += PIECE_BYTES) {
      const piece = new Uint8Array(Math.min(PIECE_BYTES, sizeBytes - position));
      if ((await file.read(piece, position)) !== piece.length)
        throw new Error('a file is shorter than it was');
      yield piece;
    }
  } finally {
    await file.close();
  }
}
