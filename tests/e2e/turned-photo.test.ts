import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Journey } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** A phone held upright: the picture lies on its side, and its EXIF says how to turn it. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openAlone();
});

afterAll(() => journey.close());

async function writeTurnedPhoto(path: string): Promise<void> {
  const lying = { width: 1169, height: 827 };
  const right = await sharp({ create: { ...lying, width: 584, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer();
  const photo = await sharp({ create: { ...lying, channels: 3, background: '#ff0000' } })
    .composite([{ input: right, left: 585, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  writeFileSync(path, photo);
}

/** The colours a quarter from the top and a quarter from the bottom of what is on screen. */
async function lookAt(screenshot: Buffer): Promise<readonly ('red' | 'blue')[]> {
  const { data, info } = await sharp(screenshot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].map((part) => {
    const at = (Math.floor(info.height * part) * info.width + Math.floor(info.width / 2)) * info.channels;
    return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue';
  });
}

test('a photo that its EXIF turns stands upright, large and small: it is turned once', async () => {
  const { clerk, app } = journey;
  const path = join(journey.newFolder('phone'), 'anh.jpg');
  await writeTurnedPhoto(path);
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
  await app.answerNextFileDialog([path]);
  await clerk.pickFiles();
  await clerk.waitForPages(1);
  await clerk.seeAllPages();

  const large = await clerk.page.locator('.viewer .sheet').first().screenshot();
  const small = await clerk.page.locator('.thumbnail .sheet').first().screenshot();
  expect(await lookAt(large)).toEqual(['red', 'blue']);
  expect(await lookAt(small)).toEqual(['red', 'blue']);
});
