import { readFile, stat } from 'node:fs/promises';
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FileDialogPort } from '../counter/ports.ts';

const PAGE_FILES = {
  name: 'PDF, JPEG, PNG, TIFF, WebP',
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp'],
};
/** What drivers are on the three systems. */
const DRIVER_FILES = { name: 'PKCS#11', extensions: ['dll', 'so', 'dylib'] };

const RULE_FILES = { name: 'JSON', extensions: ['json'] };
/** Far above what a rule file has; a larger one is something else. */
const MOST_RULE_BYTES = 4 * 1024 * 1024;

/** The system's own dialogs, over the counter's window. */
export function fileDialogs(): FileDialogPort {
  return {
    pickPages: () =>
      pick({
        // Picked names are citizens' papers: they stay out of the system's list of recent files.
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
        filters: [PAGE_FILES],
      }),
    async pickModule() {
      const [path] = await pick({ properties: ['openFile', 'dontAddToRecent'], filters: [DRIVER_FILES] });
      return path;
    },
    async pickFolder() {
      const [path] = await pick({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
      return path;
    },
    async readRules() {
      const [path] = await pick({ properties: ['openFile'], filters: [RULE_FILES] });
      return path === undefined ? undefined : readSmall(path);
    },
    pickPlace: (name) =>
      place({ defaultPath: name, properties: ['createDirectory', 'showOverwriteConfirmation'] }),
  };
}

/** Empty for what cannot be read, which is no rule file either. */
async function readSmall(path: string): Promise<string> {
  try {
    return (await stat(path)).size > MOST_RULE_BYTES ? '' : await readFile(path, 'utf8');
  } catch {
    return ''; // gone, or a stick that was pulled out: the screen says that it cannot be read
  }
}

async function pick(options: OpenDialogOptions): Promise<readonly string[]> {
  const [parent] = BrowserWindow.getAllWindows();
  const picked = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return picked.canceled ? [] : picked.filePaths;
}

async function place(options: SaveDialogOptions): Promise<string | undefined> {
  const [parent] = BrowserWindow.getAllWindows();
  const chosen = await (parent === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
}
