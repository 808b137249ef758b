import type { ZodType } from 'zod';
import { parseWire } from '../../shared/contract/province/parse-wire.ts';

/** An answer's text as a value of this shape; `undefined` when it is not JSON or another shape. */
export function parseText<Value>(schema: ZodType<Value>, text: string): Value | undefined {
  try {
    return parseWire(schema, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
