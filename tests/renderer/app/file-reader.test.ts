import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileReader } from '../../../renderer/app/file-reader.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';

const aFile = (letter: string) => ({ digest: getSha256(letter.repeat(64)), sizeBytes: 3 });
const never = new AbortController().signal;

let server: Server;
let asked: string[];
let base: string;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.statusCode = request.url?.startsWith('/f') === true ? 404 : 200;
    response.end('abc');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const reader = () => createFileReader((file) => `${base}/${file.digest}`);

describe('a file that is shown again', () => {
  test('is the very same array, so that pdf.js opens it once', async () => {
    const { read } = reader();

    const first = await read(aFile('a'), never);
    const second = await read(aFile('a'), never);

    expect(first).toBe(second);
    expect(asked).toHaveLength(1);
  });

  test('is read anew after the lock has forgotten it', async () => {
    const { read, clear } = reader();
    await read(aFile('a'), never);

    clear();
    await read(aFile('a'), never);

    expect(asked).toHaveLength(2);
  });

  test('is forgotten when others were looked at since', async () => {
    const { read } = reader();
    for (const letter of ['a', 'b', 'c', 'd', 'e']) await read(aFile(letter), never);

    await read(aFile('a'), never);

    expect(asked).toHaveLength(6);
  });
});

describe('a file that cannot be read', () => {
  test('is an answer, and is asked for again at the next look', async () => {
    const { read } = reader();

    expect(await read(aFile('f'), never)).toBeUndefined();
    await read(aFile('f'), never);

    expect(asked).toHaveLength(2);
  });
});
