/** Lower case without marks, so that «Trần» is found by `tran` and «đường» by `duong`. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
