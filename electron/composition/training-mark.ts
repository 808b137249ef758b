import type { AtomicFiles } from '../files/atomic-write.ts';

const TRAINING = 'training';

/** Which of the two counters this machine opens, kept across starts in one word. */
export interface TrainingMark {
  read(): Promise<boolean>;
  write(training: boolean): Promise<void>;
}

/** A word that cannot be read means the real counter: nobody must practise on it by accident, and its lock says which it is. */
export function createTrainingMark(files: AtomicFiles, path: string): TrainingMark {
  return {
    async read() {
      const bytes = await files.read(path);
      return bytes !== undefined && Buffer.from(bytes).toString('utf8') === TRAINING;
    },
    write: (training) => files.write(path, Buffer.from(training ? TRAINING : 'real')),
  };
}
