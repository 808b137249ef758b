import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { createTranslate } from '../../../renderer/i18n/language.tsx';
import { fillIn } from '../../../renderer/i18n/message.ts';
import { vi, type MessageKey } from '../../../renderer/i18n/vi.ts';

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();
const PARTS = new URL('../../../renderer/i18n/vi/', import.meta.url);
const keys = Object.keys(vi) as MessageKey[]; // the keys of the source are the type

describe('the two languages', () => {
  test('have the same keys, in the same order, so that they are read side by side', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  test('ask for the same names in every sentence', () => {
    const differing = keys.filter((key) => namesIn(en[key]).join() !== namesIn(vi[key]).join());

    expect(differing).toEqual([]);
  });

  test('leave no sentence empty or untrimmed', () => {
    const untidy = keys.filter(
      (key) => vi[key].trim() !== vi[key] || vi[key].length === 0 || en[key].length === 0,
    );

    expect(untidy).toEqual([]);
  });

  test('are both composed, so that a search finds them', () => {
    expect(keys.filter((key) => vi[key] !== vi[key].normalize('NFC'))).toEqual([]);
  });
});

describe('a key', () => {
  test('is defined in one part only: a second one would win in silence', async () => {
    const parts: readonly Record<string, object>[] = await Promise.all(
      readdirSync(PARTS).map((name) => import(new URL(name, PARTS).href)),
    );
    const defined = parts.flatMap((part) => Object.values(part)).flatMap((words) => Object.keys(words));

    expect(defined.toSorted()).toEqual(keys.toSorted());
  });

  test('says area and meaning', () => {
    expect(keys.filter((key) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/u.test(key))).toEqual([]);
  });
});

describe('a sentence', () => {
  test('takes its values by name', () => {
    const t = createTranslate('vi');

    expect(t('intake.saveSaved', { time: '09:15:07' })).toBe('Đã lưu trên máy 09:15:07');
  });

  test('is said in the language that was chosen', () => {
    expect(createTranslate('en')('lock.unlock')).toBe('Unlock');
  });

  test('shows a name that got no value, instead of hiding the fault', () => {
    expect(fillIn('còn {count} trang', {})).toBe('còn {count} trang');
  });

  test('is not filled a second time by what a value contains', () => {
    expect(fillIn('{words} {count}', { words: '{count}', count: 2 })).toBe('{count} 2');
  });
});

describe('the fixed accessible names', () => {
  test.each([
    ['nav.intake', 'Tiếp nhận hồ sơ mới'],
    ['papers.pick', 'Chọn tệp'],
    ['finish.sign', 'Ký tất cả'],
    ['finish.receive', 'Tiếp nhận và in giấy hẹn'],
    ['nav.outbox', 'Hàng chờ gửi'],
    ['frame.lock', 'Khóa máy'],
    ['lock.unlock', 'Mở khóa'],
    ['applicant.fullName', 'Họ và tên'],
    ['applicant.identityNumber', 'Số định danh'],
    ['procedure.search', 'Tìm thủ tục'],
  ] as const)('%s is «%s»', (key, name) => {
    expect(vi[key]).toBe(name);
  });
});
