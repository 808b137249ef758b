import { useState } from 'react';

import type { RulePreview, RulesFailure } from '../../../shared/contract/channels/rules-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useKeptFresh } from '../use-kept-fresh.ts';
import { rulesFailureWords } from './rule-words.ts';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'adopted' | 'amended' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly words: string };

/** The rules of the office, a file that was picked to be compared with them, and what came of the last wish. */
export function useRules() {
  const say = useSay();
  const client = useCounterClient();
  const [board] = useKeptFresh('rules', () => client.invoke['rules:read'](null));
  const [preview, setPreview] = useState<RulePreview | undefined>(undefined);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const judge = <Value>(reply: Result<Value, RulesFailure>): Value | undefined => {
    if (reply.ok) return reply.value;
    setOutcome({ kind: 'failed', words: rulesFailureWords(reply.failure, say) });
    return undefined;
  };
  const pick = async () => {
    setOutcome({ kind: 'none' });
    const picked = judge(await client.invoke['rules:pick'](null));
    if (picked !== undefined) setPreview(picked ?? undefined);
  };
  const adopt = async ({ rules: { version } }: RulePreview) => {
    if (judge(await client.invoke['rules:adopt']({ version })) === undefined) return;
    setPreview(undefined);
    setOutcome({ kind: 'adopted' });
  };
  /** Whether it was taken. */
  const amend = async (request: Request<'rules:amend'>): Promise<boolean> => {
    setOutcome({ kind: 'none' });
    const amended = judge(await client.invoke['rules:amend'](request)) !== undefined;
    if (amended) setOutcome({ kind: 'amended' });
    return amended;
  };
  const save = async () => {
    setOutcome({ kind: 'none' });
    const saved = judge(await client.invoke['rules:save'](null));
    if (saved !== undefined && saved !== null) setOutcome({ kind: 'saved', ...saved });
  };
  return { board, preview, outcome, pick, adopt, amend, save, drop: () => setPreview(undefined) };
}
