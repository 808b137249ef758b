import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';

import { topicOfPath } from '../screens/guide/guide-topics.ts';
import { useCommand } from '../screens/services.tsx';
import { focusWhenThere } from './focus-when-there.ts';

/** F1 opens the guide at the screen it is pressed on; F1 or Esc there goes back to the very field. */
export function useGuideKey(): void {
  const navigate = useNavigate();
  const { history } = useRouter();
  const { pathname } = useLocation();
  const cameFrom = useRef<string | undefined>(undefined);
  useCommand('guide', () => {
    if (pathname !== '/guide') {
      cameFrom.current = document.activeElement?.id ?? '';
      void navigate({ to: '/guide', search: { topic: topicOfPath(pathname) } });
      return;
    }
    const focusId = cameFrom.current;
    cameFrom.current = undefined;
    // Opened by its address there is nothing behind it.
    if (focusId === undefined) void navigate({ to: '/' });
    else {
      history.back();
      if (focusId !== '') focusWhenThere(focusId);
    }
  });
}
