import { describe, expect, test } from 'vitest';
import {
  cipherUrl,
  documentUrl,
  fileUrl,
  pageImageUrl,
  thumbnailUrl,
} from '../../../renderer/platform/bytes-url.ts';
import { nowInstant } from '../../../renderer/platform/clock.ts';
import { fetchCipher } from '../../../renderer/platform/fetch-cipher.ts';
import { newActionId, newComponentId, newDossierId, newPageId } from '../../../renderer/platform/ids.ts';
import { watchOnline } from '../../../renderer/platform/online-watcher.ts';
import { parseActionId } from '../../../shared/kernel/id.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';

const file = { digest: getSha256('a'.repeat(64)), sizeBytes: 5 };
const APP = { protocol: 'app:', hostname: 'counter' };
const STAND_IN = { protocol: 'http:', hostname: 'counter.localhost' };

describe('the address of bytes', () => {
  test('is the second host of the page that asks', () => {
    expect(pageImageUrl(file, APP)).toBe(`app://bytes/page/${file.digest}/5`);
    expect(thumbnailUrl(file, APP)).toBe(`app://bytes/thumbnail/${file.digest}/5`);
    expect(documentUrl(file, STAND_IN)).toBe(`http://bytes.localhost/document/${file.digest}/5`);
    expect(cipherUrl(file, STAND_IN)).toBe(`http://bytes.localhost/cipher/${file.digest}/5`);
  });

  test('is chosen by the form a screen asks for', () => {
    expect(fileUrl('jpeg', file, APP)).toBe(pageImageUrl(file, APP));
    expect(fileUrl('binary', file, APP)).toBe(documentUrl(file, APP));
  });
});

describe('the ciphertext of a file', () => {
  test('that cannot be had now is undefined, not an error', async () => {
    const nowhere = { protocol: 'app:', hostname: 'counter' };

    expect(await fetchCipher(file, new AbortController().signal, nowhere)).toBeUndefined();
  });
});

describe('an id made here', () => {
  test('is well formed and never the same', () => {
    const ids = [newActionId(), newActionId(), newDossierId(), newComponentId(), newPageId()];

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => parseActionId(id) !== undefined)).toBe(true);
  });
});

describe('the clock', () => {
  test('reads whole milliseconds', () => {
    expect(Number.isSafeInteger(nowInstant())).toBe(true);
  });
});

describe('the online watcher', () => {
  test('tells of each change until its listener leaves', () => {
    const target = new EventTarget();
    const told: boolean[] = [];
    const watcher = watchOnline(target, { onLine: false });
    const leave = watcher.subscribe((online) => told.push(online));

    target.dispatchEvent(new Event('online'));
    target.dispatchEvent(new Event('offline'));
    leave();
    target.dispatchEvent(new Event('online'));

    expect(watcher.isOnline()).toBe(false);
    expect(told).toEqual([true, false]);
  });
});
