import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPackageFaults, type PackedApp, type PackedFile } from '../../build/pack/check-package.ts';
import { deliveredFuseWire, readFuses } from '../../build/pack/fuse-wire.ts';
import { readAsar } from '../../build/pack/read-asar.ts';
import { readPackedApp } from '../../build/pack/read-packed-app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = process.platform === 'win32' ? 'quay-mot-cua.exe' : 'quay-mot-cua';
const FACTS = { entries: ['main', 'image-child'], privatePaths: ['/home/builder/'] };
const SAFE_FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

describe('a package as it should be', () => {
  test('has no fault', () => {
    expect(findPackageFaults(aPackage(), FACTS)).toEqual([]);
  });

  test('may ask for a token library that this machine could not build', () => {
    const main = aFile('dist/electron/main.cjs', 'require("pkcs11js")');

    expect(findPackageFaults(aPackage([main]), FACTS)).toEqual([]);
  });
});

describe('a package is refused', () => {
  test.each([
    ['a test', 'tests/electron/vault.test.ts'],
    ['research beside the checkout', '../shared/DESIGN.md'],
    ['a source', 'dist/electron/main.ts'],
    ['a source map', 'dist/electron/main.cjs.map'],
    ['a key', 'dist/electron/assets/clerk.p12'],
    ['a package that belongs inside a bundle', 'node_modules/node-forge/lib/forge.js'],
    ['the build’s own stamp', 'dist/build-stamp.txt'],
  ])('with %s in it', (_, path) => {
    expect(findPackageFaults(aPackage([aFile(path)]), FACTS).join('\n')).toContain(path);
  });

  test('with a native library that the system cannot open', () => {
    const inside = { ...aFile('node_modules/@img/sharp-linux-x64/lib/sharp.node'), unpacked: false };

    expect(findPackageFaults(aPackage([inside]), FACTS)).toEqual([
      'node_modules/@img/sharp-linux-x64/lib/sharp.node: must lie outside the archive',
    ]);
  });

  test('with a path of the machine that built it, a private key, or a development build', () => {
    const secret = `-----BEGIN RSA PRIVATE KEY-----\n${'QUJD'.repeat(12)}\n-----END RSA PRIVATE KEY-----`;
    const path = 'dist/renderer/assets/index.js';
    const faultsWith = (text: string) => findPackageFaults(aPackage([aFile(path, text)]), FACTS).join('\n');

    expect(faultsWith('var file = "/home/builder/app/icon.tsx"')).toContain('tells of this machine');
    expect(faultsWith(secret)).toContain('holds a private key');
    expect(faultsWith('(0, e.jsxDEV)("div", {})')).toContain('development build');
  });

  test('when a bundle asks for what is not there', () => {
    const child = aFile(
      'dist/electron/image-child.cjs',
      'require("sharp"); require("node:fs"); require("lost")',
    );

    expect(findPackageFaults(aPackage([child]), FACTS)).toEqual([
      'dist/electron/image-child.cjs: requires lost, which is not in the package',
    ]);
  });

  test.each(['package.json', 'dist/electron/image-child.cjs', 'dist/renderer/index.html'])(
    'without %s',
    (path) => {
      const app = aPackage();
      const files = app.files.filter((file) => file.path !== path);

      expect(findPackageFaults({ ...app, files }, FACTS)).toHaveLength(1);
    },
  );

  test.each(Object.keys(SAFE_FUSES))('with the fuse %s in its other state, or not set', (name) => {
    const [, safe] = Object.entries(SAFE_FUSES).find(([fuse]) => fuse === name) ?? [];
    const app = aPackage();

    for (const state of [!safe, undefined]) {
      const fuses = { ...SAFE_FUSES, [name]: state };
      expect(findPackageFaults({ ...app, fuses }, FACTS).join('\n')).toContain(`fuse ${name} must be`);
    }
  });

  test('when the image child could not be started under its own fuse', () => {
    const main = aFile('dist/electron/main.cjs', '(0, node_child_process.fork)(options.path)');

    expect(findPackageFaults(aPackage([main]), FACTS).join('\n')).toContain('use a utility process');
  });

  test('with something beside the archive, where its integrity does not reach', () => {
    const app = { ...aPackage(), resources: ['app.asar', 'app.asar.unpacked', 'default_app.asar'] };

    expect(findPackageFaults(app, FACTS)).toHaveLength(1);
  });
});

describe('a wire of fuses', () => {
  test('is found inside a program, as Electron delivers it', () => {
    const program = Buffer.concat([Buffer.alloc(5000, 7), deliveredFuseWire(), Buffer.alloc(9)]);

    expect(readFuses(program)).toMatchObject({ runAsNode: true, onlyLoadAppFromAsar: false });
    expect(readFuses(Buffer.alloc(100))).toEqual({});
  });
});

describe('npm run pack', () => {
  let out = '';
  let said = { status: null as number | null, stdout: '', stderr: '' };

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'pack-test-'));
    said = spawnSync(process.execPath, [join(ROOT, 'build/bootstrap/pack.mjs'), '--dir', '--out', out], {
      encoding: 'utf8',
    });
  }, 180_000);

  function unpackedFolder(): string {
    const name = readdirSync(out).find((entry) => entry.endsWith('-unpacked'));
    if (name === undefined) throw new Error('nothing was packed');
    return join(out, name);
  }

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('ends well, and says when Electron’s binary is not here', () => {
    expect(`${said.stderr}${said.stdout}`).toContain('pack: checked, no fault');
    expect(said.status).toBe(0);
  });

  test('leaves an archive that another check still finds whole', () => {
    const app = readPackedApp(unpackedFolder(), PROGRAM);

    expect(app.fuses).toMatchObject(SAFE_FUSES);
    expect(app.files.length).toBeGreaterThan(100);
    expect(findPackageFaults({ ...app, files: app.files.slice(0, 3) }, FACTS)).not.toEqual([]);
  });

  test('keeps all that the image child needs to read a page, far from any checkout', () => {
    const alone = join(out, 'alone');
    for (const { path, read } of readAsar(join(unpackedFolder(), 'resources/app.asar'))) {
      mkdirSync(dirname(join(alone, path)), { recursive: true });
      writeFileSync(join(alone, path), read());
    }
    const page = join(alone, 'page.jpg');
    copyFileSync(join(ROOT, 'build/resources/samples/02-giay-chung-sinh.jpg'), page);
    const read = `require('sharp')(process.argv[1]).metadata().then(({ format }) => console.log(format))`;

    const ran = spawnSync(process.execPath, ['-e', read, page], { cwd: alone, encoding: 'utf8' });

    expect(ran.stdout).toBe('jpeg\n');
    const packed = readFileSync(join(alone, 'dist/electron/main.cjs'));
    expect(packed.equals(readFileSync(join(ROOT, 'dist/electron/main.cjs')))).toBe(true);
  });
});

function aFile(path: string, text?: string): PackedFile {
  return { path, unpacked: path.startsWith('node_modules/'), text };
}

/** The least that the check wants, with `more` in the place of files of the same name. */
function aPackage(more: readonly PackedFile[] = []): PackedApp {
  const least = [
    aFile('package.json', '{}'),
    aFile('dist/electron/main.cjs', 'require("electron")'),
    aFile('dist/electron/image-child.cjs', 'require("sharp")'),
    aFile('dist/electron/assets/fonts/Tinos_400Regular.ttf'),
    aFile('dist/electron/assets/samples/01.jpg'),
    aFile('dist/renderer/index.html', '<!doctype html>'),
    aFile('node_modules/sharp/package.json', '{}'),
    aFile('node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64-0.35.5.node'),
    aFile('node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.7'),
  ];
  return {
    files: [...least.filter(({ path }) => !more.some((file) => file.path === path)), ...more],
    resources: ['app.asar', 'app.asar.unpacked'],
    locales: ['vi.pak', 'en-US.pak'],
    fuses: SAFE_FUSES,
  };
}
