import { ActionIcon } from '@mantine/core';

import type { DraftComponent, PaperCounts } from '../../../shared/domain/draft.ts';
import { isAttachment, isHandedIn } from '../../../shared/domain/draft-papers.ts';
import { paperFormOf } from '../../../shared/domain/paper-form.ts';
import { CountStepper } from '../../components/count-stepper.tsx';
import { Icon } from '../../components/icon.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { KeptLine } from './kept-line.tsx';
import { PaperHints } from './pages/paper-hints.tsx';
import { StockLine } from './stock-line.tsx';
import type { PaperActs } from './use-papers.ts';
import type { StockOffer } from './use-stock.ts';

interface PaperRowProps {
  readonly component: DraftComponent;
  readonly condition: string | null;
  readonly required: boolean;
  readonly chosen: boolean;
  readonly signed: boolean;
  /** What the office holds of it already. */
  readonly offer: StockOffer | undefined;
  readonly onTake: () => void;
  readonly acts: PaperActs;
  readonly onChoose: () => void;
}

/** One paper: whether it is asked for, what of it is here, and what the clerk has attested. */
export function PaperRow(props: PaperRowProps) {
  const { component, condition, required, chosen, acts } = props;
  if (component.presentOnly) return <ShownPaper {...props} />;
  // A condition that is not met asks for nothing, so the row stays one line.
  const asked = required || condition === null || component.applies || isHandedIn(component);
  return (
    <div className="paper" data-chosen={chosen || undefined}>
      <PaperName {...props} />
      <PaperState pages={component.pages.length} signed={props.signed} />
      <KeptLine component={component} />
      <WhatIsMissing {...props} />
      {condition !== null && <Condition component={component} condition={condition} acts={acts} />}
      {asked && (
        <PaperCountRow
          name={component.nameVi}
          counts={component.counts}
          onCounts={(counts) => acts.setCounts(component.componentId, counts)}
        />
      )}
      {isHandedIn(component) && <Attestations component={component} acts={acts} />}
    </div>
  );
}

/** Hints to the clerk, and what the office holds of it already: that asks for no page. */
function WhatIsMissing({ component, required, offer, onTake }: PaperRowProps) {
  return (
    <>
      <PaperHints paper={component} needed={required && offer?.isUsed !== true} />
      <StockLine name={component.nameVi} offer={offer} onTake={onTake} />
    </>
  );
}

/** Only looked at, never kept: the one thing to record is that it was shown. */
function ShownPaper({ component, condition, required, acts }: PaperRowProps) {
  const t = useT();
  const { nameVi, componentId, shown } = component;
  return (
    <div className="paper">
      <span className="paper-name plain-name">
        <span>
          {nameVi}
          {required && <RequiredMark />}
          <span className="quiet small condition">{t('papers.presentOnly')}</span>
          {condition !== null && (
            <span className="quiet small condition">{t('papers.condition', { condition })}</span>
          )}
        </span>
      </span>
      <Tick
        label={t('papers.shown')}
        name={t('papers.shownOf', { name: nameVi })}
        checked={shown !== null}
        onChange={(done) => acts.show(componentId, done)}
      />
    </div>
  );
}

function PaperName({ component, required, chosen, acts, onChoose }: PaperRowProps) {
  const t = useT();
  const { nameVi, componentId, extra, pages } = component;
  return (
    <span className="row top">
      <label className="paper-name grow">
        <input
          type="radio"
          name="paper"
          autoComplete="off"
          checked={chosen}
          onChange={onChoose}
          aria-label={t('papers.select', { name: nameVi })}
        />
        <span>
          {nameVi}
          {required && <RequiredMark />}
        </span>
      </label>
      {extra && pages.length === 0 && (
        <ActionIcon
          variant="transparent"
          size={24}
          aria-label={t('papers.extraRemove', { name: nameVi })}
          onClick={() => acts.removeExtra(componentId)}
        >
          <Icon name="bin" size={14} />
        </ActionIcon>
      )}
    </span>
  );
}

function RequiredMark() {
  const t = useT();
  return (
    <span className="late" title={t('common.required')}>
      {' *'}
      <span className="visually-hidden">{t('common.required')}</span>
    </span>
  );
}

function PaperState({ pages, signed }: { pages: number; signed: boolean }) {
  const t = useT();
  if (pages === 0) return <span className="quiet">{t('papers.noPages')}</span>;
  return (
    <span className="state-mark number" style={{ alignSelf: 'start' }}>
      {t('papers.pages', { count: pages })}
      {signed && (
        <span className="state-mark done">
          <Icon name="tick" size={14} />
          {t('papers.signed')}
        </span>
      )}
    </span>
  );
}

function Condition({
  component,
  condition,
  acts,
}: Pick<PaperRowProps, 'component' | 'acts'> & { readonly condition: string }) {
  const t = useT();
  return (
    <Tick
      className="whole"
      label={t('papers.condition', { condition })}
      name={t('papers.appliesOf', { condition, name: component.nameVi })}
      checked={component.applies}
      onChange={(applies) => acts.apply(component.componentId, applies)}
    />
  );
}

const COUNT_WORDS = [
  ['original', 'papers.original'],
  ['certified', 'papers.certified'],
  ['copy', 'papers.copy'],
] as const;

function PaperCountRow({
  name,
  counts,
  onCounts,
}: {
  name: string;
  counts: PaperCounts;
  onCounts: (counts: PaperCounts) => void;
}) {
  const t = useT();
  return (
    <div className="paper-counts">
      {COUNT_WORDS.map(([kind, words]) => (
        <CountStepper
          key={kind}
          label={t(words)}
          lessLabel={t('papers.less', { kind: t(words), name })}
          moreLabel={t('papers.more', { kind: t(words), name })}
          value={counts[kind]}
          disabled={false}
          onChange={(value) => onCounts({ ...counts, [kind]: value })}
        />
      ))}
    </div>
  );
}

function Attestations({ component, acts }: Pick<PaperRowProps, 'component' | 'acts'>) {
  const { t, format } = useSay();
  const { componentId, nameVi: name, compared, counts } = component;
  const who = compared?.by === acts.clerk.clerkId ? acts.clerk.name : t('papers.otherClerk');
  const mayBeAttached = counts.certified + counts.copy > 0 || component.filing !== 'by-counts';
  return (
    <div className="paper-counts whole">
      <Tick
        label={t('papers.compared')}
        name={t('papers.comparedOf', { name })}
        hint={
          compared === null
            ? undefined
            : t('papers.comparedWho', { clerk: who, time: format.moment(compared.at) })
        }
        checked={compared !== null}
        onChange={(done) => acts.compare(componentId, done)}
      />
      {mayBeAttached && (
        <Tick
          label={t('papers.attached')}
          name={t('papers.attachedOf', { name })}
          hint={t('papers.attachedHint')}
          checked={isAttachment(component)}
          onChange={(attached) => acts.attach(componentId, attached)}
        />
      )}
      {mayBeTrueCopy(component) && (
        <Tick
          label={t('mark.trueCopy')}
          name={t('mark.trueCopyOf', { name })}
          hint={t('mark.trueCopyHint')}
          checked={component.mark === 'true-copy'}
          onChange={(isCopy) => acts.markAs(componentId, isCopy ? 'true-copy' : 'digitised')}
        />
      )}
    </div>
  );
}

/** A copy is certified against the original; what came signed takes no mark of ours. */
function mayBeTrueCopy({ compared, pages, mark }: DraftComponent): boolean {
  return pages.length > 0 && paperFormOf(pages) !== 'kept' && (compared !== null || mark === 'true-copy');
}
