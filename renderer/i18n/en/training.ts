import type { trainingVi } from '../vi/training.ts';

export const trainingEn = {
  'settings.trainingMode': 'Training',
  'training.what':
    'The training counter has a sample office, a passphrase, dossiers and numbers of its own, in a folder of its own on this machine. Its codes begin with T, so none ever equals a real one; its prints say TẬP HUẤN and it is counted in no rate.',
  'training.here': 'This machine is at the training counter. The real counter is locked and untouched.',
  'training.notHere': 'This machine is at the real counter. Going to training locks it and touches nothing.',
  'training.enter': 'Go to the training counter',
  'training.leave': 'Back to the real counter',
} as const satisfies Record<keyof typeof trainingVi, string>;
