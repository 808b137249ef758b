import type { Page } from 'playwright-core';

/** Every way out of a page that a browser knows; each asks for a path of its own name. The last one leaves the page. */
export const WAYS_OUT = [
  'fetch',
  'xhr',
  'websocket',
  'eventsource',
  'beacon',
  'img',
  'stylesheet',
  'script',
  'import',
  'frame',
  'worker',
  'form',
  'window-open',
  'link',
] as const;

/** Tries them all, STUN and TURN too; resolves when the last one was tried, whatever came of it. */
export async function tryEveryWayOut(page: Page, port: number): Promise<void> {
  await page.evaluate(tryRequests, `127.0.0.1:${port}`);
  await page.evaluate(tryPeers, `127.0.0.1:${port}`);
  await page.evaluate(tryForm, `127.0.0.1:${port}`);
  await page.evaluate(tryLeaving, `127.0.0.1:${port}`);
}

/** Runs in the page, so it may use nothing from outside. */
async function tryRequests(host: string): Promise<void> {
  const attempts: (() => unknown)[] = [
    () => fetch(`http://${host}/fetch`, { mode: 'no-cors' }),
    () =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('loadend', resolve);
        request.open('GET', `http://${host}/xhr`);
        request.send();
      }),
    () => ended(new WebSocket(`ws://${host}/websocket`)),
    () => ended(new EventSource(`http://${host}/eventsource`)),
    () => navigator.sendBeacon(`http://${host}/beacon`, 'x'),
    () => added('img', { src: `http://${host}/img` }),
    () => added('link', { rel: 'stylesheet', href: `http://${host}/stylesheet` }),
    () => added('script', { src: `http://${host}/script` }),
    () => added('script', { type: 'module', textContent: `import('http://${host}/import')` }),
    () => import(/* @vite-ignore */ `http://${host}/import`),
    () => added('iframe', { src: `http://${host}/frame` }),
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/fetching-worker.js');
        worker.addEventListener('message', resolve);
        worker.addEventListener('error', resolve);
        worker.postMessage(`http://${host}/worker`);
      }),
  ];
  for (const attempt of attempts) await Promise.race([settled(attempt), pause(1_500)]);

  async function settled(attempt: () => unknown): Promise<void> {
    try {
      await attempt();
    } catch {
      return; // a refusal is what is hoped for; the listener is the judge
    }
  }
  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
  function ended(source: EventTarget): Promise<void> {
    return new Promise((resolve) => {
      for (const name of ['open', 'error', 'close']) source.addEventListener(name, () => resolve());
    });
  }
  function added(tag: string, attributes: Record<string, string>): Promise<void> {
    const element = Object.assign(document.createElement(tag), attributes);
    return new Promise((resolve) => {
      for (const name of ['load', 'error']) element.addEventListener(name, () => resolve());
      if (attributes['textContent'] !== undefined) resolve();
      document.body.append(element);
    });
  }
}

async function tryPeers(host: string): Promise<void> {
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${host}` },
      { urls: [`turn:${host}?transport=udp`, `turn:${host}?transport=tcp`], username: 'x', credential: 'x' },
    ],
  });
  peer.createDataChannel('x');
  await peer.setLocalDescription();
  await new Promise<void>((resolve) => {
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState === 'complete') resolve();
    });
    setTimeout(resolve, 1_500);
  });
}

/** Waits for the answer: leaving the page would call a form back that is still on its way. */
async function tryForm(host: string): Promise<void> {
  const frame = Object.assign(document.createElement('iframe'), { name: 'target' });
  const form = Object.assign(document.createElement('form'), {
    action: `http://${host}/form`,
    target: 'target',
  });
  document.body.append(frame, form);
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve());
    form.submit();
    setTimeout(resolve, 1_500);
  });
}

function tryLeaving(host: string): void {
  window.open(`http://${host}/window-open`);
  const link = Object.assign(document.createElement('a'), { href: `http://${host}/link` });
  document.body.append(link);
  link.click();
}
