declare function t(key: string): string;

export function title(name: string): string {
  return t(`screen.${name}`);
}
