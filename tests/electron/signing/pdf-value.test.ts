import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePdfValue } from '../../../electron/signing/pdf/parse-pdf-value.ts';
import type { PdfValue } from '../../../electron/signing/pdf/pdf-value.ts';
import { writePdfValue } from '../../../electron/signing/pdf/write-pdf-value.ts';

const name = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.integer({ min: 1, max: 255 }).map((c) => String.fromCharCode(c)),
});

const value: fc.Arbitrary<PdfValue> = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant({ kind: 'null' } as const),
    fc.boolean().map((value) => ({ kind: 'boolean', value }) as const),
    fc.integer({ min: -99_999, max: 4_294_967_295 }).map((value) => ({ kind: 'number', value }) as const),
    name.map((name) => ({ kind: 'name', name }) as const),
    fc.nat(99_999).map((objectNumber) => ({ kind: 'reference', objectNumber, generation: 0 }) as const),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => ({ kind: 'array', items }) as const),
    fc
      .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => ({ kind: 'dictionary', entries: new Map(entries) }) as const),
  ),
})).value;

function parse(text: string) {
  return parsePdfValue(Buffer.from(`${text} `, 'latin1'), 0);
}

describe('a PDF value', () => {
  test('is read as it was written, whatever it holds', () => {
    const values = fc.sample(value, { numRuns: 500, seed: 1 });

    const read = values.map((written) => parse(writePdfValue(written)));

    expect(read.map((parsed) => (parsed.kind === 'value' ? parsed.value : parsed))).toEqual(values);
  });

  test.each([
    ['(a\\(b\\)\\101(in)\\\r\nz)', 'a(b)A(in)z'],
    ['<48 65 6c6C 6>', 'Hell`'],
    ['% note\n(x)', 'x'],
  ])('%j is the string %j', (text, bytes) => {
    const parsed = parse(text);

    expect(
      parsed.kind === 'value' && parsed.value.kind === 'string' && Buffer.from(parsed.value.bytes).toString(),
    ).toBe(bytes);
  });

  test.each(['<< /A 1', '[1 2', '(open', '<41', '<< /A'])('%j goes on beyond the bytes at hand', (text) => {
    expect(parse(text)).toEqual({ kind: 'cut' });
  });

  test.each(['<< /A 1 /A 2 >>', '<< 1 2 >>', '>>', '<zz>', 'endobj', '['.repeat(5000)])(
    '%j is malformed or cut, never read',
    (text) => {
      expect(parse(text).kind).not.toBe('value');
    },
  );

  test('is looked for in any bytes without a crash', () => {
    const any = fc.sample(
      fc.string({ unit: fc.constantFrom(...'<<>>[]()/%0123456789 R\\#nulltrue\n'.split('')), maxLength: 60 }),
      2000,
    );

    expect(
      any.map((text) => parse(text).kind).every((kind) => ['value', 'cut', 'malformed'].includes(kind)),
    ).toBe(true);
  });
});
