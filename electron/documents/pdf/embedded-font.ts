// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module has nothing to import, and tests compile this file from another root
/// <reference path="./fontkit.d.ts" />
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { create, type FontkitFont } from 'fontkit';
import { asciiBytes, streamBody } from './pdf-syntax.ts';

/** Writes one object, told which numbers its list was given. */
export type NumberedObject = (numberOf: (index: number) => number) => Uint8Array;

/** The few letters that marks need, embedded so that they look and copy alike everywhere. */
export interface EmbeddedFont {
  /** The first object is the font itself; the others are what it refers to, by index in this list. */
  readonly objects: readonly NumberedObject[];
  /** A PDF hex string, `<…>`; letters outside the subset show as the missing glyph. */
  encode(text: string): string;
  /** In points, at a size in points. */
  widthOf(text: string, sizePt: number): number;
}

interface SubsetGlyph {
  readonly character: string;
  readonly id: number;
  /** In thousandths of the size. */
  readonly width: number;
}

const MISSING = 0;

/**
 * Cuts a TrueType font down to the characters of `texts` (NFC). Costs about 30 ms, so one is made per
 * signer and used for every paper; the objects are compressed here, once.
 */
export function embedFont(fontFile: Uint8Array, texts: readonly string[]): EmbeddedFont {
  const font = create(fontFile);
  const subset = font.createSubset();
  const glyphs = new Map<string, SubsetGlyph>();
  for (const character of new Set(charactersOf(texts.join('')))) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const width = (glyph.advanceWidth * 1000) / font.unitsPerEm;
    glyphs.set(character, { character, id: subset.includeGlyph(glyph), width });
  }
  const glyphOf = (character: string) => glyphs.get(character);
  return {
    objects: fontObjects(font, subset.encode(), [...glyphs.values()]),
    encode: (text) =>
      `<${charactersOf(text)
        .map((c) => hex4(glyphOf(c)?.id ?? MISSING))
        .join('')}>`,
    widthOf: (text, sizePt) =>
      charactersOf(text).reduce((sum, c) => sum + (glyphOf(c)?.width ?? 0), 0) * (sizePt / 1000),
  };
}

/** By code point: one glyph each, since composed Vietnamese letters are single ones. */
function charactersOf(text: string): readonly string[] {
  return Array.from(text.normalize('NFC'));
}

/** Type 0 over CIDFontType2 with Identity-H, and a ToUnicode map so that the Vietnamese can be searched and copied. */
function fontObjects(
  font: FontkitFont,
  subset: Uint8Array,
  glyphs: readonly SubsetGlyph[],
): readonly NumberedObject[] {
  const name = `${subsetTag(subset)}+Tinos-Regular`;
  const widths = glyphs.map(({ id, width }) => `${id} [${Math.round(width)}]`).join(' ');
  const fontStream = compressedStream(subset, `/Length1 ${subset.length}`);
  const unicodeStream = compressedStream(asciiBytes(toUnicodeMap(glyphs)), '');
  return [
    (numberOf) =>
      asciiBytes(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H` +
          ` /DescendantFonts [${numberOf(1)} 0 R] /ToUnicode ${numberOf(4)} 0 R >>`,
      ),
    (numberOf) =>
      asciiBytes(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity` +
          ` /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>` +
          ` /FontDescriptor ${numberOf(2)} 0 R /W [${widths}] >>`,
      ),
    (numberOf) => asciiBytes(fontDescriptor(font, name, numberOf(3))),
    () => fontStream,
    () => unicodeStream,
  ];
}

/** Six letters in front of a subset's name, required by ISO 32000-1, 9.6.4; from its content, so that output is repeatable. */
function subsetTag(subset: Uint8Array): string {
  const digest = createHash('sha256').update(subset).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(0x41 + (byte % 26))).join('');
}

function fontDescriptor(font: FontkitFont, name: string, fileNumber: number): string {
  const scale = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map(scale).join(' ');
  const SERIF_AND_SYMBOLIC = 6;
  return (
    `<< /Type /FontDescriptor /FontName /${name} /Flags ${SERIF_AND_SYMBOLIC} /FontBBox [${box}]` +
    ` /ItalicAngle ${font.italicAngle} /Ascent ${scale(font.ascent)} /Descent ${scale(font.descent)}` +
    ` /CapHeight ${scale(font.capHeight)} /StemV 80 /FontFile2 ${fileNumber} 0 R >>`
  );
}

function toUnicodeMap(glyphs: readonly SubsetGlyph[]): string {
  const LIMIT = 100; // entries that one bfchar block may hold
  const lines = glyphs.map(({ id, character }) => `<${hex4(id)}> <${utf16Hex(character)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += LIMIT) {
    const block = lines.slice(at, at + LIMIT);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function compressedStream(bytes: Uint8Array, entries: string): Uint8Array {
  return streamBody(`/Filter /FlateDecode ${entries}`.trim(), deflateSync(bytes, { level: 9 }));
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16Hex(character: string): string {
  return Array.from({ length: character.length }, (_, i) => hex4(character.charCodeAt(i))).join('');
}
