export function first(list: any): unknown {
  return list[0]!;
}
