import { posix } from 'node:path';
import { importsOf, type SourceFile } from './source-files.ts';

/**
 * Who may import whom (the tree of the project, as data). A folder that is not
 * here is refused, so that a new one has to declare itself. A composition root
 * (`*`) may know everything on its side.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/rules': ['shared/kernel'],
  'shared/catalogue': ['shared/kernel'],
  'shared/domain': ['shared/kernel', 'shared/rules', 'shared/catalogue'],
  'shared/rates': ['shared/kernel', 'shared/rules', 'shared/catalogue', 'shared/domain'],
  'shared/journal': ['shared/kernel', 'shared/rules', 'shared/domain', 'shared/rates'],
  'shared/sync': ['shared/kernel', 'shared/domain', 'shared/contract'],
  'shared/contract': [
    'shared/kernel',
    'shared/rules',
    'shared/catalogue',
    'shared/domain',
    'shared/rates',
    'shared/journal',
    'shared/sync',
  ],
  'electron/ipc': ['shared/*'],
  'electron/counter': ['shared/*'],
  'electron/backup': ['shared/*'],
  // Plumbing that runs a process beside main, as node:child_process is; it knows no adapter.
  'electron/children': ['shared/*'],
  'electron/documents': ['shared/*', 'electron/children'],
  'electron/files': ['shared/*'],
  'electron/journal': ['shared/*'],
  'electron/print': ['shared/*'],
  'electron/scanner': ['shared/*'],
  'electron/signing': ['shared/*', 'electron/children'],
  'electron/transport': ['shared/*'],
  'electron/vault': ['shared/*'],
  'electron/window': ['shared/*'],
  'electron/preload.ts': ['shared/contract'],
  'electron/composition': ['shared/*', 'electron/*'],
  'electron/main.ts': ['shared/*', 'electron/*'],
  'renderer/components': ['shared/kernel', 'shared/contract', 'shared/domain', 'renderer/i18n'],
  'renderer/platform': ['shared/kernel', 'shared/domain', 'shared/contract'],
  'renderer/pdf': ['shared/kernel'],
  'renderer/identity': ['shared/kernel'],
  'renderer/i18n': ['shared/kernel', 'shared/contract', 'shared/domain', 'shared/sync', 'shared/catalogue'],
  'renderer/styles': [],
  'renderer/store': ['shared/*'],
  'renderer/sync': ['shared/*', 'renderer/store', 'renderer/platform'],
  'renderer/screens': [
    'shared/*',
    'renderer/store',
    'renderer/sync',
    'renderer/platform',
    'renderer/pdf',
    'renderer/identity',
    'renderer/components',
    'renderer/i18n',
    'renderer/styles',
  ],
  'renderer/app': ['shared/*', 'renderer/*'],
};

/** One owner per dependency: package → the only folders that may import it. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  electron: [
    'electron/main.ts',
    'electron/preload.ts',
    'electron/composition',
    'electron/window',
    'electron/ipc',
    'electron/print',
    'electron/vault',
  ],
  'node-forge': ['electron/signing'],
  pkcs11js: ['electron/signing'],
  dexie: ['renderer/store'],
  'dexie-react-hooks': ['renderer/store'],
  'pdfjs-dist': ['renderer/pdf'],
  'tus-js-client': ['electron/transport'],
  'hash-wasm': ['electron/vault'],
  pdfkit: ['electron/documents'],
  sharp: ['electron/documents'],
  '@cantoo/pdf-lib': ['electron/documents'],
  docx: ['electron/documents'],
  fflate: ['electron/documents'],
  'write-excel-file': ['electron/documents'],
};

export interface LayerFault {
  readonly path: string;
  readonly imports: string;
  readonly reason: 'unknown-folder' | 'forbidden-layer' | 'foreign-package' | 'no-extension';
}

/** Every import that crosses a line it may not cross. */
export function findLayerFaults(files: readonly SourceFile[]): readonly LayerFault[] {
  return files.flatMap((file) => importsOf(file.text).flatMap((name) => faultsOf(file.path, name)));
}

function faultsOf(path: string, name: string): readonly LayerFault[] {
  const layer = layerOf(path);
  if (layer === undefined) return [{ path, imports: name, reason: 'unknown-folder' }];
  if (!name.startsWith('.')) {
    const owners = OWNERS[packageOf(name)];
    return owners === undefined || owners.includes(layer)
      ? []
      : [{ path, imports: name, reason: 'foreign-package' }];
  }
  const target = posix.normalize(posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
  if (posix.extname(target) === '') return [{ path, imports: name, reason: 'no-extension' }];
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return [{ path, imports: name, reason: 'unknown-folder' }];
  return mayImport(layer, targetLayer) ? [] : [{ path, imports: name, reason: 'forbidden-layer' }];
}

function layerOf(path: string): string | undefined {
  const [side, folder] = path.split('/');
  const layer = `${side}/${folder}`;
  return layer in LAYERS ? layer : undefined;
}

function mayImport(layer: string, target: string): boolean {
  const allowed = LAYERS[layer] ?? [];
  const side = target.slice(0, target.indexOf('/'));
  return layer === target || allowed.includes(target) || allowed.includes(`${side}/*`);
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}
