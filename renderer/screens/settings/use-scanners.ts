import { useEffect, useState } from 'react';

import type { ScanFailure } from '../../../shared/contract/failures.ts';
import type { Reply } from '../../../shared/contract/ipc.ts';
import {
  defaultScanProfile,
  fitScanProfile,
  type ScannerAbilities,
  type ScannerDevice,
  type ScanProfile,
} from '../../../shared/domain/scan-profile.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForScan } from '../words/scan-words.ts';

export type FoundScanners =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none'; readonly words: string }
  | { readonly kind: 'found'; readonly devices: readonly ScannerDevice[] };

/** The scanners of this machine; every driver is asked, which takes seconds. */
export function useScanners() {
  const client = useCounterClient();
  const say = useSay();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ readonly turn: number; readonly reply: Reply<'scan:devices'> }>();
  useEffect(() => {
    let gone = false;
    void client.invoke['scan:devices'](null).then((reply) => {
      if (!gone) setAnswer({ turn, reply });
    });
    return () => {
      gone = true;
    };
  }, [client, turn]);
  const reply = answer?.turn === turn ? answer.reply : undefined;
  const scanners: FoundScanners =
    reply === undefined
      ? { kind: 'looking' }
      : reply.ok
        ? { kind: 'found', devices: reply.value }
        : { kind: 'none', words: wordsFor(reply.failure, say) };
  return { scanners, lookAgain: () => setTurn(turn + 1) };
}

/** Here the next step is another look, not another stack. */
function wordsFor(failure: ScanFailure, say: Say): string {
  return failure.kind === 'no-scanner' ? say.t('scanner.none') : messageForScan(failure, say);
}

export type ProfileState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'ready'; readonly abilities: ScannerAbilities; readonly profile: ScanProfile };

/** What a device offers, and the profile under the clerk's hands: what was saved for it, or what it does best. */
export function useProfileFor(device: ScannerDevice, saved: ScanProfile | null) {
  const client = useCounterClient();
  const say = useSay();
  const [reply, setReply] = useState<Reply<'scan:abilities'>>();
  const [edited, setEdited] = useState<ScanProfile>();
  const { deviceId } = device;
  useEffect(() => {
    let gone = false;
    void client.invoke['scan:abilities']({ deviceId }).then((read) => {
      if (!gone) setReply(read);
    });
    return () => {
      gone = true;
    };
  }, [client, deviceId]);
  const change = (profile: ScanProfile) => setEdited(profile);
  if (reply === undefined) return { state: { kind: 'asking' } satisfies ProfileState, change };
  if (!reply.ok) {
    const words = messageForScan(reply.failure, say);
    return { state: { kind: 'failed', words } satisfies ProfileState, change };
  }
  const abilities = reply.value;
  const begun =
    saved?.deviceId === deviceId ? fitScanProfile(saved, abilities) : defaultScanProfile(device, abilities);
  return { state: { kind: 'ready', abilities, profile: edited ?? begun } satisfies ProfileState, change };
}
