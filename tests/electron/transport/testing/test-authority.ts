import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Certificates made for this test alone: TEST KEYS. */
export function openTestAuthority() {
  const directory = mkdtempSync(join(tmpdir(), 'test-authority-'));
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: directory, stdio: 'ignore' });
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...ec, '-subj', '/CN=CA THU', '-days', '30', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl(
    'req',
    '-x509',
    ...ec,
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-days',
    '30',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
  );
  const read = (name: string) => readFileSync(join(directory, name), 'utf8');
  const files = { key: read('key.pem'), cert: read('cert.pem'), ca: read('ca.pem') };
  return { ...files, close: () => rmSync(directory, { recursive: true, force: true }) };
}
