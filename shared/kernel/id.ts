import type { Brand } from './brand.ts';

/** Ids are opaque, made on this machine (UUID version 4 or a digest), and never carry personal data. */
export type DossierId = Brand<string, 'DossierId'>;
export type ActionId = Brand<string, 'ActionId'>;
export type ComponentId = Brand<string, 'ComponentId'>;
export type PageId = Brand<string, 'PageId'>;
export type ClerkId = Brand<string, 'ClerkId'>;
export type VisitId = Brand<string, 'VisitId'>;

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

export function parseDossierId(value: unknown): DossierId | undefined {
  return isId(value) ? (value as DossierId) : undefined; // the pattern is the brand
}

export function parseActionId(value: unknown): ActionId | undefined {
  return isId(value) ? (value as ActionId) : undefined; // the pattern is the brand
}

export function parseComponentId(value: unknown): ComponentId | undefined {
  return isId(value) ? (value as ComponentId) : undefined; // the pattern is the brand
}

export function parsePageId(value: unknown): PageId | undefined {
  return isId(value) ? (value as PageId) : undefined; // the pattern is the brand
}

export function parseClerkId(value: unknown): ClerkId | undefined {
  return isId(value) ? (value as ClerkId) : undefined; // the pattern is the brand
}

export function parseVisitId(value: unknown): VisitId | undefined {
  return isId(value) ? (value as VisitId) : undefined; // the pattern is the brand
}
