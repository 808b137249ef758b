import type { ProcessingStatus, StatusWord } from '../../shared/domain/processing.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { anActionId } from './builders.ts';

/** A word of the province, not really signed; later serials are later by its clock too, unless `at` says otherwise. */
export function aStatusWord(facts: {
  readonly status: ProcessingStatus;
  readonly serial?: number;
  readonly at?: number;
  readonly noteVi?: string;
  readonly actionId?: ActionId;
}): StatusWord {
  const serial = facts.serial ?? 1;
  return {
    body: {
      kind: 'processing-status',
      counterId: 'counter-1',
      code: 'H39.28.05-261123-5001',
      actionId: facts.actionId ?? anActionId('receive-1'),
      serial,
      status: facts.status,
      noteVi: facts.noteVi ?? '',
      at: getInstant(facts.at ?? 1_795_000_000_000 + serial),
    },
    keyId: 'province-test-key',
    signature: 'test',
  };
}
