import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProvince } from './server.ts';

/**
 * Runs the trial province alone and prints one line of JSON when it is ready:
 * `{ "address", "enrolmentCode", "rootPublicKey" }`. Ends on SIGTERM or SIGINT.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PROVINCE_PORT'] ?? '0' },
    data: {
      type: 'string',
      default: process.env['PROVINCE_DATA'] ?? join(tmpdir(), 'quay-mot-cua-province'),
    },
    'block-size': { type: 'string', default: process.env['PROVINCE_BLOCK_SIZE'] ?? '200' },
    /** Refuses each dossier once, so that mending can be tried. */
    'doubt-first': { type: 'boolean', default: false },
    'register-delay-ms': { type: 'string', default: process.env['PROVINCE_REGISTER_DELAY_MS'] ?? '0' },
  },
});

const province = await startProvince({
  dataDirectory: values.data,
  databaseUrl: process.env['PROVINCE_DATABASE_URL'],
  port: Number(values.port),
  blockSize: Number(values['block-size']),
  doubtsFirst: values['doubt-first'],
  registerDelayMs: Number(values['register-delay-ms']),
});
const enrolmentCode = await province.newEnrolmentCode();
process.stdout.write(
  `${JSON.stringify({ address: province.address, enrolmentCode, rootPublicKey: province.rootPublicKey })}\n`,
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void province.close().then(() => process.exit(0));
  });
}
