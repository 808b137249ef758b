import type { SourceFile } from './source-files.ts';

export interface ContractFault {
  readonly channel: string;
  readonly reason: 'no-handler' | 'no-parser' | 'no-test';
}

/** Channels of the contract's areas; the compiler already ties handlers and parsers to them, this ties the tests. */
export function channelsOf(areas: readonly SourceFile[]): readonly string[] {
  return areas.flatMap(({ text }) => {
    const body = /interface \w+Channels \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
    return [...body.matchAll(/^ {2}'([a-z-]+:[a-z-]+)'/gm)].map((match) => match[1] ?? '');
  });
}

export function findContractFaults(
  channels: readonly string[],
  files: {
    readonly handlers: readonly SourceFile[];
    readonly parsers: readonly SourceFile[];
    readonly tests: readonly SourceFile[];
  },
): readonly ContractFault[] {
  const lacks = (list: readonly SourceFile[], channel: string): boolean =>
    !list.some((file) => file.text.includes(`'${channel}'`));
  return channels.flatMap((channel): readonly ContractFault[] => [
    ...(lacks(files.handlers, channel) ? [{ channel, reason: 'no-handler' } as const] : []),
    ...(lacks(files.parsers, channel) ? [{ channel, reason: 'no-parser' } as const] : []),
    ...(lacks(files.tests, channel) ? [{ channel, reason: 'no-test' } as const] : []),
  ]);
}
