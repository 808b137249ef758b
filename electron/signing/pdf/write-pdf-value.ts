import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PdfValue } from './pdf-value.ts';

/** A value as PDF text; strings always as hex, so that the text is ASCII whatever they hold. */
export function writePdfValue(value: PdfValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return writeNumber(value.value);
    case 'name':
      return writeName(value.name);
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex')}>`;
    case 'array':
      return `[${value.items.map(writePdfValue).join(' ')}]`;
    case 'dictionary': {
      const entries = [...value.entries].map(([key, entry]) => `${writeName(key)} ${writePdfValue(entry)}`);
      return `<< ${entries.join(' ')} >>`;
    }
    case 'reference':
      return `${value.objectNumber} ${value.generation} R`;
    default:
      return assertNever(value);
  }
}

/** Never in exponent form, which PDF does not know. */
export function writeNumber(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function writeName(name: string): string {
  const escaped = name.replace(
    /[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}
