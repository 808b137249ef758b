export function title(): string {
  return document.title;
}
