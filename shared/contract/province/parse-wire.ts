import type { z } from 'zod';

/** The value if it has this shape, else `undefined`; what a network sent is never trusted. */
export function parseWire<Value>(schema: z.ZodType<Value>, value: unknown): Value | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
