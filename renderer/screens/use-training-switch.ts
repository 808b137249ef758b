import { useState } from 'react';

import { useCounterClient } from '../platform/client-context.tsx';
import { reloadPage } from '../platform/reload-page.ts';

/**
 * Goes to the training counter or back. Main closes the one and opens the other;
 * then the page begins anew, so that nothing of the one is in memory of the other.
 */
export function useTrainingSwitch() {
  const client = useCounterClient();
  const [switching, setSwitching] = useState(false);
  return {
    switching,
    switchTo: async (training: boolean) => {
      setSwitching(true);
      await client.invoke['training:switch']({ training });
      reloadPage();
    },
  };
}
