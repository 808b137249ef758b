export function guess(): number {
  return Math.random();
}
