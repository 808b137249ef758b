import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { Icon } from '../../components/icon.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { NumberCheck } from './number-check.tsx';
import type { People } from './use-people.ts';

/** Owners beside the first (đồng chủ hồ sơ): nobody, until the clerk adds one. */
export function CoOwnerList({ people }: { people: People }) {
  const t = useT();
  const { coOwners } = people.draft;
  const known = useRef(coOwners.length);
  useEffect(() => {
    // Focus goes where the list changed: to the new name, or back to the button.
    if (coOwners.length > known.current)
      document.getElementById(`co-owner-${coOwners.length - 1}-name`)?.focus();
    if (coOwners.length < known.current) document.getElementById('co-owner-add')?.focus();
    known.current = coOwners.length;
  }, [coOwners.length]);
  return (
    <>
      {coOwners.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a place in the list is all that tells two blank owners apart
        <CoOwner key={index} people={people} index={index} />
      ))}
      <Button
        id="co-owner-add"
        className="co-owner-add"
        variant="subtle"
        size="compact-sm"
        onClick={people.addCoOwner}
      >
        {t('people.addCoOwner')}
      </Button>
    </>
  );
}

function CoOwner({ people, index }: { people: People; index: number }) {
  const t = useT();
  const owner = people.draft.coOwners[index];
  if (owner === undefined) return null;
  const number = index + 2;
  return (
    <div className="whole nested" data-card-place="co-owner" data-card-index={index}>
      <div className="form-grid">
        <TextField
          id={`co-owner-${index}-name`}
          className="whole"
          label={t('people.coOwnerName', { number })}
          value={owner.fullName}
          onChange={(fullName) => people.changeCoOwner(index, { fullName })}
        />
        <TextField
          id={`co-owner-${index}-number`}
          label={t('people.coOwnerNumber', { number })}
          inputMode="numeric"
          value={owner.identityNumber}
          onChange={(identityNumber) =>
            people.changeCoOwner(index, { identityNumber: identityNumber.trim() })
          }
        />
        <ActionIcon
          className="co-owner-remove"
          variant="default"
          size={30}
          aria-label={t('people.removeCoOwner', { number })}
          onClick={() => people.removeCoOwner(index)}
        >
          <Icon name="bin" />
        </ActionIcon>
        <NumberCheck id={`co-owner-${index}-number`} {...people.check({ kind: 'citizen', ...owner })} />
      </div>
    </div>
  );
}
