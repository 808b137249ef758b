/** `[a b c d e f]`, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface SheetSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** How a picture is turned on its sheet: by quarters, and by a little more so that its lines lie level; both clockwise. */
export interface PictureTurn {
  readonly rotation: 0 | 90 | 180 | 270;
  readonly tiltDegrees: number;
}

/**
 * Lays a picture, which is one unit wide and high, on a sheet of this size as it is looked at. The sheet
 * keeps its size when the picture is tilted: what turns beyond its edges is not shown.
 */
export function pictureMatrix({ rotation, tiltDegrees }: PictureTurn, sheet: SheetSize): Matrix {
  const laid = quarterMatrix(rotation, sheet);
  return tiltDegrees === 0 ? laid : multiply(laid, turnAround(sheet, tiltDegrees));
}

function quarterMatrix(rotation: PictureTurn['rotation'], { widthPt, heightPt }: SheetSize): Matrix {
  switch (rotation) {
    case 0:
      return [widthPt, 0, 0, heightPt, 0, 0];
    case 90:
      return [0, -heightPt, widthPt, 0, 0, heightPt];
    case 180:
      return [-widthPt, 0, 0, -heightPt, widthPt, heightPt];
    case 270:
      return [0, heightPt, -widthPt, 0, widthPt, 0];
  }
}

/** Turns clockwise around the middle of the sheet; the y of a PDF points upwards. */
function turnAround({ widthPt, heightPt }: SheetSize, degrees: number): Matrix {
  const radians = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const [x, y] = [widthPt / 2, heightPt / 2];
  return [cosine, -sine, sine, cosine, x - x * cosine - y * sine, y + x * sine - y * cosine];
}

/** First `left`, then `right`. */
function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = right;
  return [
    left[0] * a + left[1] * c,
    left[0] * b + left[1] * d,
    left[2] * a + left[3] * c,
    left[2] * b + left[3] * d,
    left[4] * a + left[5] * c + e,
    left[4] * b + left[5] * d + f,
  ];
}
