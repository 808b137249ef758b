/** How dark each pixel of the writing is, row by row; 0 where nothing is written. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Beyond this a sheet lies across and is scanned again. */
export const LARGEST_SKEW_DEGREES = 5;
const COARSE_STEP = 0.25;
const FINE_STEPS = [0.05, 0.01] as const;
/** Ink is gathered in short bars along the line: as good as its pixels for any small angle, and far fewer. */
const BAR_PX = { rough: 8, exact: 4 } as const;
/** Rows of half a pixel, filled in proportion, tell angles apart that move a line by less than a pixel. */
const ROWS_PER_PIXEL = 2;
/** Rows this far apart are compared: one pixel, the width of an edge. */
const EDGE_ROWS = ROWS_PER_PIXEL;
/** How much sharper than the average angle the best must be; less is a picture, not lines. */
const LEAST_SHARPNESS = 2.8;
const FEWEST_BARS = 100;
/** Odd constants of a 32-bit mixer (MurmurHash3's last step, public domain). */
const MIX = [0x85_eb_ca_6b, 0xc2_b2_ae_35] as const;

/** Bars of ink: where the middle of each is, and how dark it is. */
interface Bars {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly weight: Float32Array;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
}

/**
 * How far lines of writing lean, in degrees clockwise; 0 when there is nothing to go by. The angle at
 * which the ink, summed along lines, falls into the sharpest rows; the lines may run across or down the picture.
 */
export function findSkew(ink: Ink): number {
  const onItsSide = transposed(ink);
  const across = roughly(barsOf(ink, BAR_PX.rough));
  const down = roughly(barsOf(onItsSide, BAR_PX.rough));
  if (Math.max(across.sharpness, down.sharpness) < LEAST_SHARPNESS) return 0;
  return across.sharpness >= down.sharpness
    ? exactly(barsOf(ink, BAR_PX.exact), across.degrees)
    : -exactly(barsOf(onItsSide, BAR_PX.exact), down.degrees);
}

/** Mirrored along the diagonal: what ran down runs across, and leans the other way. */
function transposed({ width, height, pixels }: Ink): Ink {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = pixels[y * width + x] ?? 0;
  }
  return { width: height, height: width, pixels: turned };
}

function barsOf({ width, height, pixels }: Ink, barPx: number): Bars {
  const x: number[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let left = 0; left < width; left += barPx) {
      let sum = 0;
      let moment = 0;
      for (let column = left; column < Math.min(left + barPx, width); column += 1) {
        const dark = pixels[row * width + column] ?? 0;
        sum += dark;
        moment += dark * column;
      }
      if (sum === 0) continue;
      x.push(moment / sum);
      y.push(row);
      weight.push(sum);
    }
  }
  return { x: Float32Array.from(x), y: spreadOut(y), weight: Float32Array.from(weight), width, height };
}

/**
 * Pixels stand on a grid, and along its own rows a grid is sharper than any writing. Each bar is moved
 * somewhere within the height of its pixels, always to the same place. Neighbours must not move in step:
 * steps of equal size are themselves a line that leans.
 */
function spreadOut(places: readonly number[]): Float32Array {
  return Float32Array.from(places, (place, index) => place + scattered(index) - 0.5);
}

/** From 0 up to 1, the same for the same index, and unlike that of its neighbours. */
function scattered(index: number): number {
  let mixed = index + 1;
  for (const factor of MIX) mixed = Math.imul(mixed ^ (mixed >>> 15), factor);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** The best of a few angles, and how much sharper it is than the average of them. */
function roughly(bars: Bars): { readonly degrees: number; readonly sharpness: number } {
  let best = { degrees: 0, sharpness: -1 };
  if (bars.x.length < FEWEST_BARS) return best;
  let sum = 0;
  let tries = 0;
  for (let degrees = -LARGEST_SKEW_DEGREES; degrees <= LARGEST_SKEW_DEGREES; degrees += COARSE_STEP) {
    const found = sharpness(bars, degrees);
    if (found > best.sharpness) best = { degrees, sharpness: found };
    sum += found;
    tries += 1;
  }
  return { degrees: best.degrees, sharpness: best.sharpness / (sum / tries) };
}

function exactly(bars: Bars, rough: number): number {
  let best = { degrees: rough, sharpness: -1 };
  let reach: number = COARSE_STEP;
  for (const step of FINE_STEPS) {
    const middle = best.degrees;
    for (let degrees = middle - reach; degrees <= middle + reach; degrees += step) {
      const found = sharpness(bars, degrees);
      if (found > best.sharpness) best = { degrees, sharpness: found };
    }
    reach = step;
  }
  return best.degrees;
}

/** How abruptly ink begins and ends from row to row: large when the rows run along the writing. */
function sharpness(bars: Bars, degrees: number): number {
  const rows = rowSums(bars, degrees);
  let sum = 0;
  for (let row = EDGE_ROWS; row < rows.length; row += 1) {
    sum += ((rows[row] ?? 0) - (rows[row - EDGE_ROWS] ?? 0)) ** 2;
  }
  return sum;
}

/** Each bar counts in the two rows that it lies between, in proportion. One tight loop: it runs a million times a page. */
function rowSums({ x, y, weight, width, height }: Bars, degrees: number): Float64Array {
  const radians = (degrees * Math.PI) / 180;
  const cosine = Math.cos(radians) * ROWS_PER_PIXEL;
  const sine = Math.sin(radians) * ROWS_PER_PIXEL;
  const first = -Math.abs(sine) * width - ROWS_PER_PIXEL;
  const sums = new Float64Array(Math.ceil(height * cosine - 2 * first) + 2);
  for (let index = 0; index < x.length; index += 1) {
    const place = (y[index] ?? 0) * cosine - (x[index] ?? 0) * sine - first;
    const row = Math.floor(place);
    const ink = weight[index] ?? 0;
    const share = (place - row) * ink;
    sums[row] = (sums[row] ?? 0) + ink - share;
    sums[row + 1] = (sums[row + 1] ?? 0) + share;
  }
  return sums;
}
