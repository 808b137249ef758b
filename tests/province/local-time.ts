const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** ISO 8601 with the offset of Việt Nam, which has had no other since 1975. */
export function localTime(epochMs: number): string {
  return `${new Date(epochMs + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
