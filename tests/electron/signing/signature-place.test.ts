import { describe, expect, test } from 'vitest';
import { placeSignature } from '../../../electron/signing/signature-place.ts';
import { baseOfAssembly, type UpdateBase } from '../../../electron/signing/update-base.ts';

const STRIP = { heightPt: 40, minWidthPt: 150 };
const PAGE = { left: 10, bottom: 20, right: 310, top: 420 };

function aBase(page: Partial<UpdateBase['page']>): UpdateBase {
  const base = baseOfAssembly({
    sizeBytes: 100,
    xrefOffset: 50,
    objectCount: 6,
    catalogNumber: 1,
    catalogText: '<< /Type /Catalog >>',
    firstPageNumber: 3,
    firstPageText: '<< /Type /Page /MediaBox [10 20 310 420] >>',
    idHex: '00',
    strip: PAGE,
  });
  return { ...base, strip: undefined, page: { ...base.page, ...page } };
}

describe('a strip for the mark', () => {
  test.each([
    [0, { left: 10, bottom: 420, right: 310, top: 460 }, 300],
    [90, { left: -30, bottom: 20, right: 10, top: 420 }, 400],
    [180, { left: 10, bottom: -20, right: 310, top: 20 }, 300],
    [270, { left: 310, bottom: 20, right: 350, top: 420 }, 400],
  ] as const)(
    'lies above a page shown turned by %d degrees, as wide as it is seen',
    (rotation, rectangle, widthPt) => {
      const place = placeSignature(aBase({ rotation }), STRIP);

      expect(place).toMatchObject({ rectangle, widthPt, heightPt: 40 });
    },
  );

  test('never covers what is shown, and is shown itself', () => {
    const cropBox = { left: 50, bottom: 60, right: 200, top: 300 };
    const place = placeSignature(aBase({ cropBox }), STRIP);

    expect(place.rectangle.bottom).toBe(cropBox.top);
    expect(place.grown).toEqual({ cropBox: { ...cropBox, top: 340 }, mediaBox: PAGE });
  });

  test('makes a narrow page wider to the right', () => {
    const narrow = { left: 0, bottom: 0, right: 90, top: 100 };
    const place = placeSignature(aBase({ mediaBox: narrow, cropBox: narrow }), STRIP);

    expect(place.grown?.mediaBox).toEqual({ left: 0, bottom: 0, right: 150, top: 140 });
  });

  test('is as tall on paper where a page counts in larger units', () => {
    const place = placeSignature(aBase({ userUnit: 2 }), STRIP);

    expect(place.rectangle.top - place.rectangle.bottom).toBe(20);
    expect(place).toMatchObject({ heightPt: 40, widthPt: 600 });
  });

  test('is the writer’s own where it left one', () => {
    const strip = { left: 0, bottom: 420, right: 310, top: 460 };

    expect(placeSignature({ ...aBase({}), strip }, STRIP)).toMatchObject({
      rectangle: strip,
      grown: undefined,
    });
  });
});
