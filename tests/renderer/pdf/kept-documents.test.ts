import { expect, test } from 'vitest';
import { KeptDocuments } from '../../../renderer/pdf/kept-documents.ts';

function aShelf(limit: number) {
  const opened: number[] = [];
  const destroyed: number[] = [];
  const documents = new KeptDocuments<number>(limit, {
    open: async (bytes) => {
      const name = bytes[0] ?? 0;
      if (name === 99) throw new Error('no PDF');
      opened.push(name);
      return name;
    },
    destroy: async (name) => void destroyed.push(name),
  });
  return { documents, opened, destroyed };
}

const A = Uint8Array.of(1);
const B = Uint8Array.of(2);
const C = Uint8Array.of(3);

test('the same bytes are opened once while they are kept', async () => {
  const { documents, opened } = aShelf(2);
  await documents.get(A);
  await documents.get(A);
  expect(opened).toEqual([1]);
});

test('the least used document makes room', async () => {
  const { documents, destroyed } = aShelf(2);
  await documents.get(A);
  await documents.get(B);
  await documents.get(A);
  await documents.get(C);
  expect(destroyed).toEqual([2]);
});

test('at lock every document is let go, also one that is just opening or never opens', async () => {
  const { documents, opened, destroyed } = aShelf(3);
  await documents.get(A);
  const opening = documents.get(B);
  const broken = documents.get(Uint8Array.of(99));

  documents.clear();
  await opening;
  await expect(broken).rejects.toThrow('no PDF');

  expect(destroyed).toEqual([1, 2]);
  await documents.get(A);
  expect(opened).toEqual([1, 2, 1]);
});
