import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../renderer/i18n/language.tsx';
import { searchTopics, topicOfPath } from '../../../renderer/screens/guide/guide-topics.ts';

const vi = createTranslate('vi');
const en = createTranslate('en');

describe('the guide', () => {
  test.each([
    ['mat mang', 'line-down'],
    ['KẸT GIẤY', 'paper-jam'],
    ['quen cum mat khau', 'passphrase'],
    ['het day so', 'no-numbers'],
    ['o dia', 'disk-full'],
    ['mat thiet bi ky', 'token-lost'],
  ])('answers «%s»', (query, topic) => {
    expect(searchTopics(query, vi).map(({ id }) => id)).toContain(topic);
  });

  test('answers in English too', () => {
    expect(searchTopics('forgotten passphrase', en).map(({ id }) => id)).toEqual(['passphrase']);
  });

  test('answers nothing to what it does not speak of', () => {
    expect(searchTopics('bong da', vi)).toEqual([]);
  });

  test.each([
    ['/', 'today'],
    ['/intake/some-dossier', 'intake'],
    ['/find', 'find'],
    ['/outbox', 'outbox'],
    ['/settings', 'settings'],
  ])('opens on %s at its own topic', (path, topic) => {
    expect(topicOfPath(path)).toBe(topic);
  });
});
