import type { Page } from 'playwright-core';
import type { IpcContract } from '../../shared/contract/ipc.ts';
import type { Applicant } from '../../shared/domain/applicant.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { documentUrl } from '../../renderer/platform/bytes-url.ts';

/** Longest wait for one thing on screen; a busy two-core machine is slow, a wrong screen never comes. */
const PATIENCE_MS = 30_000;

/**
 * A clerk at the real screens: every step is what a person does, by the names
 * and keys that are printed on the buttons. Used by the demo and the journeys.
 */
export class ClerkAtScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  async setUpDemoOffice(passphrase: string): Promise<void> {
    await this.#press('Dùng văn phòng mẫu');
    await this.page.getByLabel('Cụm mật khẩu', { exact: true }).fill(passphrase);
    await this.page.getByLabel('Nhập lại cụm mật khẩu').fill(passphrase);
    await this.#press('Tạo và vào làm việc');
  }

  /** The last step of set-up. */
  async enrol(address: string, enrolmentCode: string): Promise<void> {
    await this.submitEnrolment(address, enrolmentCode);
    await this.page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  }

  /** The form alone, wherever it stands. */
  async submitEnrolment(address: string, enrolmentCode: string): Promise<void> {
    await this.page.getByLabel('Địa chỉ hệ thống tỉnh').fill(address);
    await this.page.getByLabel('Mã ghi danh').fill(enrolmentCode);
    await this.#press('Ghi danh với tỉnh');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.getByLabel('Cụm mật khẩu').fill(passphrase);
    await this.#press('Mở khóa');
    await this.page.getByRole('navigation', { name: 'Các màn hình' }).waitFor();
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('F12');
    await this.page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor();
  }

  async openIntake(): Promise<void> {
    await this.page.keyboard.press('F2');
    await this.page.getByRole('heading', { name: 'Tiếp nhận hồ sơ mới' }).waitFor();
  }

  async readCard(text: string): Promise<void> {
    const box = this.page.getByLabel('Quét QR căn cước');
    await box.fill(text);
    await box.press('Enter');
    await this.page.getByText('Đã đọc thẻ căn cước.').waitFor();
  }

  async fillContact({ phone, email }: Pick<Applicant, 'phone' | 'email'>): Promise<void> {
    await this.page.getByLabel('Điện thoại').fill(phone);
    if (email !== '') await this.page.getByLabel('Thư điện tử').fill(email);
  }

  async chooseProcedure(query: string): Promise<void> {
    await this.page.getByLabel('Tìm thủ tục').first().fill(query);
    await this.page.locator('[role="option"]').first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.getByText('Bản chính').first().waitFor();
  }

  async addSamples(count: number): Promise<void> {
    const before = await this.pageCount();
    await this.page.getByLabel('Số trang mẫu').fill(String(count));
    await this.#press('Thêm trang mẫu');
    await this.waitForPages(before + count);
  }

  /** F6, until the feeder is empty. */
  async scanStack(sheets: number): Promise<void> {
    await this.page.keyboard.press('F6');
    await this.page.getByText(`Đã quét xong ${sheets} trang.`).waitFor();
  }

  /** The next pages go into another paper, by its place in the list; with only one there is no choice. */
  async choosePaper(index: number): Promise<void> {
    const papers = this.page.getByRole('radio', { name: /^Thêm trang vào/ });
    if ((await papers.count()) > index) await papers.nth(index).check();
  }

  async pickFiles(): Promise<void> {
    await this.#press('Chọn tệp');
  }

  /** The line under the form says that everything typed is on the disk. */
  async waitForSaved(): Promise<void> {
    await this.page
      .getByText(/^Đã lưu trên máy/)
      .first()
      .waitFor();
  }

  /** Pages of the dossier, seen or not. */
  async waitForPages(count: number): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const list = document.querySelector<HTMLElement>('.thumbnails');
      return Number(list?.dataset['pages'] ?? 0) >= wanted;
    }, count);
  }

  /** Of a long dossier only a part of the small pages is drawn; the list knows them all. */
  pageCount(): Promise<number> {
    return this.page.evaluate(() => {
      const list = document.querySelector<HTMLElement>('.thumbnails');
      return Number(list?.dataset['pages'] ?? 0);
    });
  }

  /** Looks at every page at reading size, one after the other, as the check demands. */
  async seeAllPages(): Promise<void> {
    const count = await this.pageCount();
    await this.seeFirstPages(count);
    await this.page.getByText(`Đã xem ${count}/${count} trang`).first().waitFor();
  }

  async seeFirstPages(count: number): Promise<void> {
    await this.page.locator('.thumbnails').press('Home');
    for (let number = 1; number <= count; number += 1) {
      // As the wheel does; on a small screen the foot of a page is out of sight.
      await this.page.locator('#page-viewer').evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await this.page
        .locator(`.thumbnail[aria-current="true"][aria-label^="Trang ${number},"][aria-label$="đã xem"]`)
        .waitFor();
      if (number < count) await this.page.keyboard.press('PageDown');
    }
  }

  async sign(pin: string): Promise<void> {
    await this.page.keyboard.press('F8');
    await this.page.getByLabel('Mã PIN').fill(pin);
    await this.page.keyboard.press('Enter');
    await this.page
      .getByText(/^Đã ký (\d+)\/\1 giấy tờ$/)
      .first()
      .waitFor();
  }

  /** Answers the official code that the receipt shows. */
  async receive(): Promise<string> {
    await this.page.keyboard.press('F9');
    const code = await this.page.locator('.receipt-code').innerText();
    await this.page.getByRole('button', { name: /In giấy hẹn/ }).waitFor();
    await this.page.locator('.receipt canvas[data-drawn="true"]').first().waitFor();
    return code.trim();
  }

  /** A dossier with everything but the signature: applicant, procedure, sample pages, every page seen. */
  async prepareDossier(request: {
    readonly card: string;
    readonly phone: string;
    readonly procedure: string;
    readonly samplePages: number;
  }): Promise<void> {
    await this.openIntake();
    await this.readCard(request.card);
    await this.fillContact({ phone: request.phone, email: '' });
    await this.chooseProcedure(request.procedure);
    await this.addSamples(request.samplePages);
    await this.seeAllPages();
  }

  async openToday(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  }

  async openFind(): Promise<void> {
    await this.page.keyboard.press('F3');
    await this.page.getByRole('heading', { name: 'Tìm hồ sơ' }).waitFor();
  }

  /** `section` is the name of a section in the list at the side; the first one is open without. */
  async openSettings(section?: string): Promise<void> {
    await this.page.keyboard.press('Control+9');
    await this.page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
    if (section === undefined) return;
    await this.page.getByRole('tab', { name: section }).click();
    await this.page.getByRole('tabpanel', { name: section }).waitFor();
  }

  /** Leaves the province for later at the end of set-up. */
  async skipEnrolment(): Promise<void> {
    await this.#press('Để sau');
    await this.page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  }

  async openOutbox(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Các màn hình' }).getByText('Hàng chờ gửi').click();
    await this.page.getByRole('heading', { name: 'Hàng chờ gửi' }).waitFor();
  }

  /** Waits until the header says that so many dossiers stand in the province's register. */
  async waitForRegistered(count: number): Promise<void> {
    await this.page.getByText(`vào sổ ${count}`, { exact: true }).first().waitFor({ timeout: 60_000 });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Asks main through the very bridge that the screens use. */
  async ask<C extends keyof IpcContract>(
    channel: C,
    request: IpcContract[C]['request'],
  ): Promise<IpcContract[C]['reply']> {
    const reply = await this.page.evaluate(
      ([name, value]) => {
        const bridge = Reflect.get(window, 'counter') as {
          invoke: Record<string, (request: unknown) => unknown>;
        };
        return bridge.invoke[name]?.(value);
      },
      [channel, request] as const,
    );
    const { kind, value } = reply as { kind: string; value: IpcContract[C]['reply'] }; // the registrar's envelope
    if (kind !== 'reply') throw new Error(`main refused ${channel}: ${kind}`);
    return value;
  }

  /** A file as the counter keeps it, in clear, the way pdf.js gets it. */
  async download(file: FileRef): Promise<Uint8Array> {
    const { protocol, hostname } = new URL(this.page.url());
    return this.page.evaluate(
      async (url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`the counter has no such file: ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      },
      documentUrl(file, { protocol, hostname }),
    );
  }

  async #press(name: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  }
}
