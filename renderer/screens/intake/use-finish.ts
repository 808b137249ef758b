import { useState } from 'react';

import { useCommand } from '../services.tsx';
import type { useIntake } from './use-intake.ts';

/** F8 and F9: each does its work when it may, and otherwise says what comes first and goes there. */
export function useFinish({ progress, signing, reception, pages, setTab }: ReturnType<typeof useIntake>) {
  /** The step at which a key was pressed too early; the words vanish when that step is done. */
  const [pressedAt, setPressedAt] = useState<string | undefined>(undefined);
  const showUnseen = () => {
    const unseen = progress.pages.find(({ page }) => !progress.isSeen(page));
    if (unseen === undefined) return;
    setTab('pages');
    pages.show(unseen.page.pageId);
  };
  const attempt = (ready: boolean, act: () => Promise<unknown>) => {
    setPressedAt(ready ? undefined : progress.nextStep);
    if (ready) void act();
    else if (progress.nextStep === 'finish.needsSeen') showUnseen();
  };
  const panelIsOpen = signing.signing.kind === 'ready' || signing.signing.kind === 'working';
  const sign = () => {
    if (panelIsOpen) document.getElementById('sign-pin')?.focus();
    else attempt(progress.maySign, () => signing.open(progress.needsKey));
  };
  const receive = () => attempt(progress.mayReceive, () => reception.receive());
  const signLater = () => attempt(progress.maySignLater, async () => reception.setSignsLater(true));
  useCommand('sign', sign);
  useCommand('receive', receive);
  return {
    notYet: pressedAt === progress.nextStep && pressedAt !== 'finish.ready',
    sign,
    receive,
    signLater,
    signsLater: reception.signsLater && progress.maySignLater,
  };
}
