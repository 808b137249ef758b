import { afterAll, beforeAll, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { CARDS, PHONE } from './support/people.ts';

/** F12 straight after the last key, before the save that follows half a second later. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openAlone();
});

afterAll(() => journey.close());

test('a lock right after the last key keeps what was typed, for a new dossier and for a saved one', async () => {
  const { clerk } = journey;
  const address = clerk.page.getByLabel('Địa chỉ');
  const name = clerk.page.getByLabel('Họ và tên');
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.lock();
  await clerk.unlock(PASSPHRASE);
  await name.waitFor();
  expect(await name.inputValue()).toBe('TRẦN THỊ HOA MƠ');

  await address.fill('Số 4');
  await clerk.waitForSaved();
  await address.fill('Số 44');
  await clerk.lock();
  await clerk.unlock(PASSPHRASE);

  await address.waitFor();
  expect(await address.inputValue()).toBe('Số 44');
});
