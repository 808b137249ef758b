import type { Json } from '../../shared/kernel/wire.ts';

/** A value as the wire would carry it; only then do two sides hash the same thing. */
export function asJson(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
