import { afterAll, beforeAll, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** Enough pages that the clerk is gone before the last of them is there. */
const PAGES = 40;

let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openAlone();
});

afterAll(() => journey.close());

test('pages that arrive after a lock are in their dossier when the clerk is back', async () => {
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
  await clerk.page.getByLabel('Số trang mẫu').fill(String(PAGES));
  await clerk.page
    .getByRole('button', { name: /^Thêm trang mẫu/ })
    .first()
    .click();
  await clerk.lock();
  expect(await clerk.pageCount()).toBe(0);

  await clerk.unlock(PASSPHRASE);

  await clerk.waitForPages(PAGES);
  await clerk.waitForSaved();
});
