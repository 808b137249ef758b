import {
  parseActionId,
  parseComponentId,
  parseDossierId,
  parsePageId,
  type ActionId,
  type ComponentId,
  type DossierId,
  type PageId,
} from '../../shared/kernel/id.ts';

/** Ids are random, opaque, and made here, so that a retry carries the id of the first try. */
export function newActionId(): ActionId {
  return made(parseActionId);
}

export function newDossierId(): DossierId {
  return made(parseDossierId);
}

export function newComponentId(): ComponentId {
  return made(parseComponentId);
}

export function newPageId(): PageId {
  return made(parsePageId);
}

function made<Id>(parse: (value: unknown) => Id | undefined): Id {
  const id = parse(crypto.randomUUID());
  if (id === undefined) throw new TypeError('randomUUID made something that is no id');
  return id;
}
