import { fileURLToPath } from 'node:url';
import { vi } from '../../renderer/i18n/vi.ts';
import { RULES } from '../../shared/rules/registry.ts';
import { fileLengths } from './budgets.ts';
import { channelsOf, findContractFaults } from './contract-coverage.ts';
import { findLayerFaults } from './layers.ts';
import { findMessageFaults } from './message-coverage.ts';
import { findRuleFaults } from './rule-coverage.ts';
import { readSourceFiles } from './source-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const code = readSourceFiles(root, ['shared', 'electron', 'renderer']);
const tests = readSourceFiles(root, ['tests']);
const below = (folder: string) => code.filter((file) => file.path.startsWith(folder));

const faults = [
  ...findLayerFaults(code).map((fault) => `layers: ${fault.path} imports ${fault.imports} (${fault.reason})`),
  ...findRuleFaults(Object.keys(RULES), code, tests).map((fault) => `rules: ${fault.id} (${fault.reason})`),
  ...findMessageFaults(Object.keys(vi), below('renderer/')).map(
    (fault) => `messages: ${fault.where} (${fault.reason})`,
  ),
  ...findContractFaults(channelsOf(below('shared/contract/channels/')), {
    handlers: below('electron/counter/'),
    parsers: below('electron/ipc/'),
    tests,
  }).map((fault) => `contract: ${fault.channel} (${fault.reason})`),
];

const { files, median, p90, longest } = fileLengths(code);
console.log(
  `lines per file: ${files} files, median ${median}, p90 ${p90}, longest ${longest.lines} (${longest.path})`,
);
for (const fault of faults) console.error(fault);
if (code.length === 0 || tests.length === 0) throw new Error('the checks looked at no file');
process.exitCode = faults.length === 0 ? 0 : 1;
