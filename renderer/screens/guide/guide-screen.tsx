import { Table } from '@mantine/core';

import { KEY_BINDINGS } from '../../../shared/contract/keys.ts';
import { Panel } from '../../components/panel.tsx';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n/use-t.ts';
import { COMMAND_WORDS } from '../words/domain-words.ts';

const STEPS = [
  'guide.step1',
  'guide.step2',
  'guide.step3',
  'guide.step4',
  'guide.step5',
  'guide.step6',
] as const;
const LIGHTS = [
  ['disk', 'guide.light1'],
  ['clock', 'guide.light2'],
  ['arrive', 'guide.light3'],
  ['book', 'guide.light4'],
] as const;

/** Hướng dẫn (F1): one page, the whole job. */
export function GuideScreen() {
  const t = useT();
  return (
    <div className="screen">
      <h1 className="screen-title">{t('guide.title')}</h1>
      <Panel title={t('guide.stepsTitle')}>
        <ol className="stack tight" style={{ paddingLeft: 20 }}>
          {STEPS.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <p className="quiet">{t('guide.safety')}</p>
      </Panel>
      <Panel title={t('guide.lightsTitle')}>
        <ul className="plain stack tight">
          {LIGHTS.map(([icon, words]) => (
            <li key={words} className="row">
              <Icon name={icon} />
              {t(words)}
            </li>
          ))}
        </ul>
      </Panel>
      <KeyTable />
    </div>
  );
}

function KeyTable() {
  const t = useT();
  return (
    <Panel title={t('guide.keysTitle')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('guide.keysColumn')}</Table.Th>
            <Table.Th>{t('guide.twinColumn')}</Table.Th>
            <Table.Th>{t('guide.doesColumn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KEY_BINDINGS.map((binding) => (
            <Table.Tr key={binding.command}>
              <Table.Td className="number">{binding.printed}</Table.Td>
              <Table.Td className="number">{binding.twin === '' ? t('common.none') : binding.twin}</Table.Td>
              <Table.Td>{t(COMMAND_WORDS[binding.command])}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td className="number">PageDown, PageUp</Table.Td>
            <Table.Td>{t('common.none')}</Table.Td>
            <Table.Td>{t('guide.pagesKeys')}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
