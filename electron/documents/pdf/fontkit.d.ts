/** The little of fontkit (which ships no types) that `embedded-font.ts` uses. */
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  export interface FontkitSubset {
    includeGlyph(glyph: FontkitGlyph): number;
    encode(): Uint8Array;
  }
  export interface FontkitFont {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    glyphForCodePoint(codePoint: number): FontkitGlyph;
    createSubset(): FontkitSubset;
  }
  export function create(bytes: Uint8Array): FontkitFont;
}
