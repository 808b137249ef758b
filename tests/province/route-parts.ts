import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parseWire } from '../../shared/contract/province/parse-wire.ts';
import type { ProvinceKeys } from './keys.ts';
import type { LeaseSettings } from './number-leases.ts';
import { Problem } from './problem.ts';
import type { Settling } from './settlement.ts';
import type { Tokens } from './tokens.ts';
import type { Uploads } from './uploads.ts';

/** Everything the routes stand on. */
export interface Province extends Settling, LeaseSettings {
  readonly keys: ProvinceKeys;
  readonly tokens: Tokens;
  readonly uploads: Uploads;
  readonly registerDelayMs: number;
}

export function counterOf(province: Province, request: FastifyRequest): Promise<string> {
  return province.tokens.counterOf(request.headers.authorization);
}

export function getBody<Value>(schema: z.ZodType<Value>, request: FastifyRequest): Value {
  const value = parseWire(schema, request.body);
  if (value === undefined) throw new Problem('malformed');
  return value;
}

export function parameter(request: FastifyRequest, name: string): string {
  const value = parseWire(z.record(z.string(), z.string()), request.params)?.[name];
  if (value === undefined) throw new Problem('not-found');
  return value;
}
