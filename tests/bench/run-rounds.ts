import type { Measures, Tool } from './bench-case.ts';

export type Measured = ReadonlyMap<string, readonly Measures[]>;

/**
 * Runs all tools once unmeasured, since the app is already running when a clerk acts, then `rounds` times in
 * turns. Each round begins with the next tool, so that none always follows the same other.
 */
export async function runRounds(tools: readonly Tool[], rounds: number): Promise<Measured> {
  const measured = new Map<string, Measures[]>(tools.map(({ name }) => [name, []]));
  for (const tool of tools) await tool.run();
  for (let round = 0; round < rounds; round += 1) {
    const first = round % tools.length;
    for (const tool of [...tools.slice(first), ...tools.slice(0, first)]) {
      measured.get(tool.name)?.push(await tool.run());
    }
  }
  return measured;
}

/** The wall time of a job, in seconds. */
export async function timed(job: () => Promise<void>): Promise<Measures> {
  const began = performance.now();
  await job();
  return { seconds: (performance.now() - began) / 1_000 };
}
