// Runs before any script of the page, in place of Electron's sandboxed preload. The host fills in the
// capital words. `location` is checked because Chromium shows an empty document first.
(() => {
  if (window.top !== window || location.origin !== PAGE_ORIGIN) return;

  const wire = { exports: {} };
  // oxlint-disable-next-line no-unused-vars -- used by the text that is put in
  ((module) => {
    /*WIRE_PROBLEM*/
  })(wire);

  const listeners = new Map();

  function listenersOf(channel) {
    const found = listeners.get(channel) ?? [];
    listeners.set(channel, found);
    return found;
  }

  function refuseOthers(name, target) {
    return new Proxy(target, {
      get(parts, key) {
        if (typeof key === 'symbol' || key in parts) return parts[key];
        throw new Error(`the stand-in for Electron has no ${name}.${key}`);
      },
    });
  }

  const ipcRenderer = {
    async invoke(channel, ...args) {
      const copies = structuredClone(args);
      const problem = wire.exports.wireProblem(copies);
      if (problem !== undefined) throw new TypeError(`${channel}: ${problem}`);
      const answer = await globalThis.__standInInvoke(channel, copies);
      if (answer.kind === 'threw')
        throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
      return answer.value;
    },
    on(channel, listener) {
      listenersOf(channel).push(listener);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      const found = listenersOf(channel);
      const index = found.indexOf(listener);
      if (index >= 0) found.splice(index, 1);
      return ipcRenderer;
    },
  };

  // A page's script cannot know where a file lies; the host can. It is given a ticket, and exchanges it on the way to main.
  const shownFiles = [];
  Object.defineProperty(globalThis, '__standInFiles', { value: shownFiles });
  const webUtils = {
    getPathForFile(file) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File');
      return `TICKET${shownFiles.push(file) - 1}`;
    },
  };

  const contextBridge = {
    exposeInMainWorld(name, api) {
      Object.defineProperty(globalThis, name, { value: frozen(api), enumerable: true });
    },
  };

  function frozen(value) {
    if (typeof value !== 'object' || value === null) return value;
    for (const member of Object.values(value)) frozen(member);
    return Object.freeze(value);
  }

  Object.defineProperty(globalThis, '__standInReceive', {
    value: (channel, args) => {
      for (const listener of listenersOf(channel).slice()) listener({}, ...args);
    },
  });

  const swallowed = new Set(SWALLOWED_KEYS);
  window.addEventListener(
    'keydown',
    (event) => {
      const modifiers = `${event.ctrlKey || event.metaKey ? 'C' : ''}${event.shiftKey ? 'S' : ''}`;
      if (!swallowed.has(`${modifiers}+${event.code}`)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );

  const electron = refuseOthers('electron', {
    contextBridge: refuseOthers('contextBridge', contextBridge),
    ipcRenderer: refuseOthers('ipcRenderer', ipcRenderer),
    webUtils: refuseOthers('webUtils', webUtils),
  });
  const requireInPreload = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
  const preload = { exports: {} };
  // oxlint-disable-next-line no-unused-vars -- used by the text that is put in
  ((require, module, exports) => {
    /*PRELOAD*/
  })(requireInPreload, preload, preload.exports);
})();
