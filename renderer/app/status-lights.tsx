import { Tooltip } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { Icon, type IconName } from '../components/icon.tsx';
import { useSay, useT } from '../i18n/use-t.ts';
import { useServices } from '../screens/services.tsx';
import { numberLight, numberWarnings, useNumbers } from '../screens/use-numbers.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';

/** The four states of every dossier, always in sight. The last two are the province's signed word, never our guess. */
export function StatusLights() {
  const t = useT();
  const navigate = useNavigate();
  const { line } = useServices();
  const status = useSyncStatus(line);
  const { saved = 0, waiting = 0, unsigned = 0, parked = 0, delivered = 0, registered = 0 } = status ?? {};
  const count = waiting + unsigned;
  return (
    <div className="frame-lights" role="group" aria-label={t('frame.lights')}>
      <Light
        icon="disk"
        words={t('frame.lightSaved', { count: saved })}
        meaning={t('frame.lightSavedMeaning', { count: saved })}
        onClick={() => void navigate({ to: '/' })}
      />
      <Light
        icon="clock"
        words={t('frame.lightWaiting', { count })}
        meaning={
          unsigned === 0
            ? t('frame.lightWaitingMeaning', { count })
            : t('frame.lightWaitingUnsigned', { count, unsigned })
        }
        onClick={() => void navigate({ to: '/outbox' })}
      />
      <Light
        icon="arrive"
        words={t('frame.lightDelivered', { count: delivered })}
        meaning={t('frame.lightDeliveredMeaning', { count: delivered })}
        onClick={() => void navigate({ to: '/find' })}
      />
      <Light
        icon="book"
        words={t('frame.lightRegistered', { count: registered })}
        meaning={t('frame.lightRegisteredMeaning', { count: registered })}
        onClick={() => void navigate({ to: '/find' })}
      />
      {parked > 0 && (
        <Light
          icon="stop"
          words={t('frame.lightRefused', { count: parked })}
          meaning={t('frame.lightRefusedMeaning', { count: parked })}
          onClick={() => void navigate({ to: '/outbox' })}
        />
      )}
      <NumbersLight />
    </div>
  );
}

/** Only when the official numbers need a thought. */
function NumbersLight() {
  const say = useSay();
  const navigate = useNavigate();
  const standing = useNumbers();
  const words = standing && numberLight(standing, say);
  if (standing === undefined || words === undefined) return null;
  return (
    <Light
      icon="stop"
      words={words}
      meaning={numberWarnings(standing, say).join(' ')}
      onClick={() => void navigate({ to: '/settings' })}
    />
  );
}

interface LightProps {
  readonly icon: IconName;
  readonly words: string;
  readonly meaning: string;
  readonly onClick: () => void;
}

function Light({ icon, words, meaning, onClick }: LightProps) {
  return (
    <Tooltip label={meaning} multiline w={320} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className="frame-light" data-link onClick={onClick}>
        <Icon name={icon} size={14} />
        {words}
      </button>
    </Tooltip>
  );
}
