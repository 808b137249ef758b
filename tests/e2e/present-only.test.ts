import { afterAll, beforeAll, expect, test } from 'vitest';
import { Journey } from './support/journey.ts';
import { CARDS, PHONE } from './support/people.ts';

/** A procedure that only looks at papers: nothing is captured, nothing is signed, and it is received all the same. */
const COPY_OF_CERTIFIED_DEED = '2.000942';

let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

test('a dossier without any paper to keep is received and registered', async () => {
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.ngocLam);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.page.getByLabel('Tìm thủ tục').first().fill(COPY_OF_CERTIFIED_DEED);
  await clerk.page.locator('[role="option"]').first().waitFor();
  await clerk.page.keyboard.press('Enter');
  await clerk.page.getByText('Xuất trình, không số hóa').first().waitFor();
  await clerk.page.getByText('Việc tiếp theo: Đủ điều kiện tiếp nhận (F9)').waitFor();
  await journey.shoot('present-only');

  expect(await clerk.receive()).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);

  await clerk.waitForRegistered(1);
});
