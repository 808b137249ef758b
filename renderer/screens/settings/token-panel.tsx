import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Reply } from '../../../shared/contract/ipc.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { messageForToken } from '../words/token-words.ts';
import { TokenCard } from './token-card.tsx';
import { useTokens } from './use-tokens.ts';

/** «Thiết bị ký số»: its driver, what is plugged in, and which certificate this clerk signs with. */
export function TokenPanel({ onChanged }: { readonly onChanged: () => void }) {
  const t = useT();
  const tokens = useTokens(onChanged);
  return (
    <Panel title={t('token.panel')}>
      {tokens.modulePath === '' && <p>{t('token.intro')}</p>}
      <ModuleForm
        key={tokens.modulePath}
        modulePath={tokens.modulePath}
        onUse={(path) => void tokens.useModule(path)}
        onPick={() => void tokens.pickModule()}
      />
      {tokens.trouble !== undefined && <Notice tone="failed">{tokens.trouble}</Notice>}
      {tokens.looking && <Notice tone="info">{t('token.looking')}</Notice>}
      {tokens.found !== undefined && (
        <Found
          found={tokens.found}
          chosen={tokens.chosen}
          onChoose={(digest) => void tokens.choose(digest)}
        />
      )}
      {tokens.chosen !== undefined && (
        <div className="row">
          <Button variant="default" onClick={() => void tokens.choose(undefined)}>
            {t('token.useTrial')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface ModuleFormProps {
  readonly modulePath: string;
  readonly onUse: (path: string) => void;
  readonly onPick: () => void;
}

/** Typed or picked; «Tìm thiết bị» takes what is typed and looks. */
function ModuleForm({ modulePath, onUse, onPick }: ModuleFormProps) {
  const t = useT();
  const [path, setPath] = useState(modulePath);
  const look = () => onUse(path.trim());
  return (
    <div className="row" style={{ alignItems: 'flex-end' }}>
      <TextField
        id="token-module"
        className="grow"
        label={t('token.module')}
        description={t('token.moduleHint')}
        value={path}
        onChange={setPath}
        onEnter={look}
      />
      <Button variant="default" onClick={onPick}>
        {t('token.pickModule')}
      </Button>
      <Button disabled={path.trim() === ''} onClick={look}>
        {t('token.look')}
      </Button>
    </div>
  );
}

function Found({
  found,
  chosen,
  onChoose,
}: {
  readonly found: Reply<'signing:tokens'>;
  readonly chosen: Parameters<typeof TokenCard>[0]['chosen'];
  readonly onChoose: Parameters<typeof TokenCard>[0]['onChoose'];
}) {
  const say = useSay();
  const { t } = say;
  if (!found.ok) {
    const words = found.failure.kind === 'locked' ? t('failure.locked') : messageForToken(found.failure, say);
    return <Notice tone="failed">{words}</Notice>;
  }
  if (found.value.length === 0) return <Notice tone="warn">{t('token.none')}</Notice>;
  return found.value.map((token) => (
    <TokenCard key={token.label} token={token} chosen={chosen} onChoose={onChoose} />
  ));
}
