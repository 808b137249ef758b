import { describe, expect, test } from 'vitest';
import { ChunkPolicy } from '../../../electron/transport/chunk-policy.ts';

const MIB = 1024 * 1024;
const A = 'https://tinh.example.vn/v1/files/a';
const B = 'https://tinh.example.vn/v1/files/b';

describe('the chunk size', () => {
  test('is the whole file while the line makes progress, however often it is cut', () => {
    const chunks = new ChunkPolicy();

    const sizes = [0, 10, 20, 30].map((offset) => chunks.begin({ url: A, offset }));

    expect(sizes).toEqual([Infinity, Infinity, Infinity, Infinity]);
  });

  test('is 1 MiB after two cuts that left the offset where it was, for every file of that host', () => {
    const chunks = new ChunkPolicy();

    const sizes = [5, 5, 5].map((offset) => chunks.begin({ url: A, offset }));

    expect(sizes).toEqual([Infinity, Infinity, MIB]);
    expect(chunks.begin({ url: B, offset: 0 })).toBe(MIB);
    expect(chunks.begin({ url: 'https://other.example.vn/v1/files/a', offset: 0 })).toBe(Infinity);
  });

  test('stays small once progress is made with it', () => {
    const chunks = new ChunkPolicy();

    const sizes = [0, 0, 0, MIB, 3 * MIB].map((offset) => chunks.begin({ url: A, offset }));

    expect(sizes.slice(2)).toEqual([MIB, MIB, MIB]);
  });

  test('forgets one cut when the next try gets on', () => {
    const chunks = new ChunkPolicy();

    const sizes = [0, 0, 7, 7].map((offset) => chunks.begin({ url: A, offset }));

    expect(sizes).toEqual([Infinity, Infinity, Infinity, Infinity]);
  });
});
