import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';

import { levelOn } from '../../../shared/catalogue/level-on.ts';
import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import type { Arrival } from '../../../shared/domain/arrival.ts';
import { feeOfChannel } from '../../../shared/domain/fee-by-channel.ts';
import type { AccountFiling } from '../../../shared/domain/life/account-filing.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { levelWords } from '../words/domain-words.ts';

interface ProcedurePaneProps {
  readonly procedure: Procedure | undefined;
  readonly find: (query: string) => readonly Procedure[];
  readonly now: Instant;
  /** `null` where no limit can be computed. */
  readonly dueAt: Instant | null;
  /** What the clerk should know before going on. */
  readonly notice: ReactNode;
  /** By which way the dossier comes decides the fee. */
  readonly arrival: Arrival;
  readonly account: AccountFiling | undefined;
  /** What is asked of the citizen, once time and fee have been told. */
  readonly question: ReactNode;
  readonly onChoose: (procedure: Procedure) => void;
}

/** The list may be longer than its pane, but it belongs to the page's content. */
const PORTAL = { target: '#content' };

/** Pane 2: what is asked for, by when, and at what fee. */
export function ProcedurePane(props: ProcedurePaneProps) {
  const { procedure, find, notice, question, onChoose } = props;
  const t = useT();
  return (
    <Panel title={t('procedure.title')}>
      <ProcedureSearch key={procedure?.code} chosen={procedure} find={find} onChoose={onChoose} />
      {notice}
      {procedure !== undefined && <ProcedureFacts {...props} procedure={procedure} />}
      {question}
    </Panel>
  );
}

interface ProcedureSearchProps {
  readonly chosen: Procedure | undefined;
  readonly find: (query: string) => readonly Procedure[];
  readonly onChoose: (procedure: Procedure) => void;
}

function ProcedureSearch({ chosen, find, onChoose }: ProcedureSearchProps) {
  const t = useT();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query, setQuery] = useState(chosen?.nameVi ?? '');
  const hits = find(query === chosen?.nameVi ? '' : query);
  // The best hit is one Enter away; there is none to select before the list is drawn.
  const opened = combobox.dropdownOpened;
  const selectFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (opened) selectFirst();
  }, [opened, query]);
  const choose = (code: string) => {
    const hit = hits.find((procedure) => procedure.code === code);
    if (hit === undefined) return;
    setQuery(hit.nameVi);
    combobox.closeDropdown();
    onChoose(hit);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} portalProps={PORTAL}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id="procedure-search"
          role="combobox"
          aria-expanded={opened}
          aria-controls={combobox.listId ?? undefined}
          label={t('procedure.search')}
          placeholder={t('procedure.searchHint')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value.normalize('NFC'));
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setQuery(chosen?.nameVi ?? '');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={t('procedure.search')}>
          {opened &&
            hits.map((hit) => (
              <Combobox.Option key={hit.code} value={hit.code}>
                <div>{hit.nameVi}</div>
                <div className="quiet" style={{ fontSize: 12.5 }}>
                  {t('procedure.codeAndSector', { code: hit.code, sector: hit.sectorVi })}
                </div>
              </Combobox.Option>
            ))}
          {opened && hits.length === 0 && <Combobox.Empty>{t('procedure.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ProcedureFacts({
  procedure,
  arrival,
  account,
  now,
  dueAt,
}: Pick<ProcedurePaneProps, 'now' | 'dueAt' | 'arrival' | 'account'> & { procedure: Procedure }) {
  const { t, format } = useSay();
  const { fee } = procedure;
  const sum = feeOfChannel(fee, { arrival, account });
  return (
    <div className="stack tight">
      <div>
        {t('procedure.codeAndSector', {
          code: procedure.code,
          sector: levelWords(levelOn(procedure, toLocalTime(now).day), t),
        })}
      </div>
      <div>
        {dueAt === null ? t('procedure.dueUnknown') : t('procedure.due', { due: format.moment(dueAt) })}
      </div>
      <div>{sum === null ? t('procedure.feeUnknown') : t('procedure.fee', { fee: format.money(sum) })}</div>
      {procedure.handledBy === 'cong_an' && <div>{t('procedure.byPolice')}</div>}
      {procedure.timeLimit !== null && procedure.timeLimit.certainty !== 'sourced' && (
        <div className="quiet">{t('procedure.unsure')}</div>
      )}
      <MoreNote title={t('procedure.timeNote')} note={procedure.timeNoteVi} />
      <MoreNote title={t('procedure.feeNote')} note={fee.noteVi} />
    </div>
  );
}

function MoreNote({ title, note }: { title: string; note: string | null }) {
  if (note === null) return null;
  return (
    <details>
      <summary style={{ minHeight: 24, cursor: 'pointer' }}>{title}</summary>
      <p className="quiet">{note}</p>
    </details>
  );
}
