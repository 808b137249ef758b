import { mkdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { SAMPLE_PAGES, type SamplePage } from './sample-pages.ts';

/**
 * Draws the built-in sample pages: `npx tsx build/resources/samples/make-samples.ts`. Run by hand when the
 * words change; the pictures are committed, so that a counter has them without a browser.
 */

const A4 = { width: 1654, height: 2339, dpi: 200 } as const;
const JPEG_QUALITY = 80;
const OUTPUT = new URL('./', import.meta.url);
const FONTS = new URL('../../../node_modules/@expo-google-fonts/tinos/', import.meta.url);

await makeAll();

async function makeAll(): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  const style = await styleSheet();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: A4.width, height: A4.height } });
    for (const sample of SAMPLE_PAGES) {
      await page.setContent(`<style>${style}</style>${bodyOf(sample)}`);
      await page.evaluate('document.fonts.ready.then(() => true)');
      const path = fileURLToPath(new URL(sample.file, OUTPUT));
      await sharp(await page.screenshot({ type: 'png' }))
        // Baseline, as scanners send it; the tables are tuned so that six pages stay small in the repository.
        .jpeg({
          quality: JPEG_QUALITY,
          chromaSubsampling: '4:2:0',
          trellisQuantisation: true,
          overshootDeringing: true,
          quantisationTable: 3,
        })
        .withMetadata({ density: A4.dpi })
        .toFile(path);
      console.log(`${sample.file}: ${(await stat(path)).size} bytes`);
    }
  } finally {
    await browser.close();
  }
}

function bodyOf(sample: SamplePage): string {
  const lines = sample.lines
    .map(({ label, value }) => `<p class="line">${label}: <span class="ink">${value}</span></p>`)
    .join('');
  return `<div class="band">MẪU TẬP HUẤN - NGƯỜI VÀ SỐ LIỆU ĐỀU LÀ HƯ CẤU</div>
    <div class="ghost">MẪU TẬP HUẤN</div>
    <header><div class="agency">${sample.agency}</div><div class="nation"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
    <b class="motto">Độc lập - Tự do - Hạnh phúc</b></div></header>
    <h1>${sample.title}</h1><p class="subtitle">${sample.subtitle}</p>${lines}<p class="closing">${sample.closing}</p>
    <div class="sign"><p><i>${sample.place}</i></p><p><b>NGƯỜI KÝ</b></p>${sealOf(sample)}
    <p class="hand">${sample.signer}</p><p><b>${sample.signer}</b></p></div>`;
}

function sealOf({ seal }: SamplePage): string {
  return seal === '' ? '' : `<div class="seal"><span>${seal}</span><b>★</b><span>TẬP HUẤN</span></div>`;
}

async function styleSheet(): Promise<string> {
  const faces = await Promise.all([
    face('400Regular/Tinos_400Regular.ttf', 'normal', 400),
    face('700Bold/Tinos_700Bold.ttf', 'normal', 700),
    face('400Regular_Italic/Tinos_400Regular_Italic.ttf', 'italic', 400),
  ]);
  return `${faces.join('')}
    * { box-sizing: border-box; margin: 0; }
    body { width: ${A4.width}px; height: ${A4.height}px; padding: 190px 150px 0 210px; position: relative; overflow: hidden;
      background: #fdfcf8; color: #1c1c20; font: 38px/1.62 Tinos; }
    .band { position: absolute; inset: 48px 60px auto; text-align: center; padding: 8px; border: 3px solid #b3261e;
      color: #b3261e; font-weight: 700; font-size: 34px; letter-spacing: 2px; }
    .ghost { position: absolute; left: 120px; top: 1050px; width: 1400px; text-align: center; transform: rotate(-32deg);
      font: 700 170px Tinos; color: #f0e9dc; z-index: -1; }
    header { display: flex; justify-content: space-between; font-size: 34px; line-height: 1.4; text-align: center; }
    .agency { width: 470px; font-weight: 700; } .nation { width: 760px; margin-left: auto; }
    .motto { border-bottom: 2px solid; padding-bottom: 4px; }
    h1 { margin-top: 90px; text-align: center; font-size: 50px; } .subtitle { text-align: center; margin-bottom: 40px; }
    .line { border-bottom: 2px dotted #a9a9b0; padding: 9px 0 1px; } .ink { color: #1b3f94; font-style: italic; font-size: 41px; }
    .closing { margin-top: 34px; text-align: justify; text-indent: 60px; }
    .sign { position: relative; width: 640px; margin: 40px 0 0 auto; text-align: center; }
    .hand { font: italic 84px/1.5 Tinos; color: #1b3f94; transform: rotate(-6deg); padding: 12px 0; }
    .seal { position: absolute; left: -40px; top: 96px; width: 300px; height: 300px; border: 8px double #c62828; border-radius: 50%;
      color: #c62828; font: 700 27px/1.3 Tinos; display: flex; flex-direction: column; justify-content: center; }
    .seal b { font-size: 84px; line-height: 1; }`;
}

async function face(file: string, style: string, weight: number): Promise<string> {
  const bytes = await readFile(new URL(file, FONTS));
  const source = `url(data:font/ttf;base64,${bytes.toString('base64')})`;
  return `@font-face { font-family: Tinos; font-style: ${style}; font-weight: ${weight}; src: ${source}; }`;
}
