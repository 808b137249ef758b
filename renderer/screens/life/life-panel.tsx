import { Button } from '@mantine/core';
import { useState } from 'react';

import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { LIFE_DUTIES, may } from '../../../shared/domain/roles.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { newActionId } from '../../platform/ids.ts';
import { useServices, useWork } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { ActForm } from './act-form.tsx';
import type { Act, ActContext } from './act.ts';
import { actsFor } from './acts.ts';
import { LifeFacts } from './life-facts.tsx';

interface LifePanelProps {
  readonly dossier: Dossier;
  /** When the newest entry of its history was written; where nobody says, the clock on screen. */
  readonly knownAt?: Instant | undefined;
  /** The kinds of act that belong to the screen; every one that is possible where none are named. */
  readonly only?: readonly Act['kind'][];
}

/** Beside and after intake: where the dossier stands, and what can be done with it now. */
export function LifePanel({ dossier, knownAt, only }: LifePanelProps) {
  const t = useT();
  const minute = useNow();
  // The clock on screen stands still for up to a minute; what was just written down has happened all the same.
  const now = knownAt === undefined || knownAt < minute ? minute : knownAt;
  const { catalogue } = useServices();
  const { office, roles } = useWork();
  const [open, setOpen] = useState<Act | undefined>(undefined);
  const [done, setDone] = useState<Act | undefined>(undefined);
  const context: ActContext = {
    dossier,
    procedure: findProcedure(catalogue, dossier.draft.procedureCode ?? ''),
    counterNameVi: office.counterNameVi,
    now,
    newId: newActionId,
  };
  const acts = actsFor(context).filter(
    ({ kind }) => (only?.includes(kind) ?? true) && may(roles, LIFE_DUTIES[kind]),
  );
  const close = (act: Act) => {
    setOpen(undefined);
    // Back to where the clerk came from: the button, if it is still there.
    requestAnimationFrame(() => document.getElementById(buttonIdOf(act))?.focus());
  };
  return (
    <Panel title={t('act.panel')}>
      <LifeFacts dossier={dossier} now={now} />
      {done !== undefined && open === undefined && (
        <Notice tone="done">{t('act.done', { title: t(done.title) })}</Notice>
      )}
      {open === undefined ? (
        <div className="row wrap">
          {acts.map((act) => (
            <Button key={act.id} id={buttonIdOf(act)} variant="default" onClick={() => setOpen(act)}>
              {t(act.title)}
            </Button>
          ))}
        </div>
      ) : (
        <ActForm
          key={open.id}
          act={open}
          context={context}
          onCancel={() => close(open)}
          onDone={() => {
            setDone(open);
            close(open);
          }}
        />
      )}
    </Panel>
  );
}

function buttonIdOf({ id }: Act): string {
  return `act-open-${id}`;
}
