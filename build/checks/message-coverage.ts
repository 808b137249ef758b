import type { SourceFile } from './source-files.ts';

export interface MessageFault {
  readonly where: string;
  readonly reason: 'unused-key' | 'built-key' | 'text-outside-i18n';
}

/** Letters that only Vietnamese text has; a string with one of them belongs into the message catalogue. */
const VIETNAMESE = /[ăđĩũơưạ-ỹĂĐĨŨƠƯẠ-Ỹ]/u;

/** Unused keys, keys glued together, and Vietnamese text in the renderer outside `i18n`. */
export function findMessageFaults(
  keys: readonly string[],
  renderer: readonly SourceFile[],
): readonly MessageFault[] {
  const screens = renderer.filter((file) => !file.path.startsWith('renderer/i18n/'));
  const everything = renderer
    .filter((file) => !/renderer\/i18n\/(vi|en)\b/.test(file.path))
    .map((file) => file.text)
    .join('\n');
  const unused = keys
    .filter((key) => !everything.includes(`'${key}'`))
    .map((key) => ({ where: key, reason: 'unused-key' }) as const);
  return [...unused, ...screens.flatMap(builtKeys), ...screens.flatMap(strayText)];
}

function builtKeys(file: SourceFile): readonly MessageFault[] {
  return /\bt\(\s*(`[^`]*\$\{|['"][^'"]*['"]\s*\+)/.test(file.text)
    ? [{ where: file.path, reason: 'built-key' }]
    : [];
}

function strayText(file: SourceFile): readonly MessageFault[] {
  const code = file.text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
  return VIETNAMESE.test(code) ? [{ where: file.path, reason: 'text-outside-i18n' }] : [];
}
