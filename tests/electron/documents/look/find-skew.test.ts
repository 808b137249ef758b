import { describe, expect, test } from 'vitest';
import { findSkew, type Ink } from '../../../../electron/documents/look/find-skew.ts';

const WIDTH = 620;
const HEIGHT = 877;
const LINE = { from: 60, pitch: 14, tall: 6, count: 30 } as const;

/** Lines of close print, so full that every short bar of them holds ink, leaning by so many degrees clockwise. */
function closePrint(degrees: number): Ink {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 0; line < LINE.count; line += 1) {
    for (let x = 60; x < WIDTH - 60; x += 1) {
      const top = Math.round(LINE.from + line * LINE.pitch + (x - WIDTH / 2) * slope);
      for (let y = top; y < top + LINE.tall; y += 1) pixels[y * WIDTH + x] = 40 + ((x * 31 + y * 17) % 160);
    }
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

function onItsSide({ width, height, pixels }: Ink): Ink {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 0;
  }
  return { width: height, height: width, pixels: turned };
}

describe('lines so full that every bar of them holds ink', () => {
  // 4.42 and 2.73 degrees are where bars moved in equal steps of 0.618 seemed to lie on a line.
  test.each([0, 0.3, -1.3, 2.73, -2.73, 4.42, -4.42])(
    'lean by what they lean, across and down: %d',
    (degrees) => {
      const ink = closePrint(degrees);

      expect(findSkew(ink)).toBeCloseTo(degrees, 1);
      expect(findSkew(onItsSide(ink))).toBeCloseTo(degrees, 1);
    },
  );
});
