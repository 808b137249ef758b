import { describe, expect, test } from 'vitest';
import { DossierIndex } from '../../../renderer/store/dossier-index.ts';
import { summaryOf } from '../../../renderer/store/dossier-summary.ts';
import type { Projection } from '../../../renderer/store/dossier-row.ts';
import { applyEntry, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DossierAction } from '../../../shared/domain/history.ts';
import { anEntry, answeredBy, need, received, saved, signed } from './store-fixtures.ts';

describe('a search', () => {
  const index = new DossierIndex();
  index.put([
    projection('a', 1, saved('a', { fullName: 'Đặng Thị Hoà', phone: '0912 345 678' })),
    projection(
      'b',
      2,
      saved('b', { fullName: 'Trần Hoàng Đạt', identityNumber: '080190012345' }),
      received('b'),
    ),
    projection('c', 3, saved('c', { fullName: 'Nguyễn Văn Thoa' })),
  ]);

  test.each([
    ['dang hoa', ['a']],
    ['ĐẶNG', ['a']],
    ['Đặng'.normalize('NFD'), ['a']],
    ['hoa', ['b', 'a', 'c']], // beginnings of words first, newest first within
    ['0912345678', ['a']],
    ['190012', ['b']],
    ['h39.28.05-261123-b', ['b']],
    ['hoang khong', []],
    ['   ', []],
  ])('for «%s» finds %j', (query, names) => {
    expect(index.search(query, 10).map(({ dossierId }) => dossierId.replace('dossier-', ''))).toEqual(names);
  });

  test('among many finds what looking at each of them finds, also after one was renamed', () => {
    const many = new DossierIndex();
    const others = Array.from({ length: 60 }, (_, at) =>
      projection(`o${at}`, at + 1, saved(`o${at}`, { fullName: at % 7 === 0 ? 'Lê Thị Hoa' : 'Phạm Quý' })),
    );
    many.put([...others, projection('z', 99, saved('z', { fullName: 'Võ Hoà' }))]);
    many.put([projection('z', 99, saved('z', { fullName: 'Võ Bình' }))]);

    const found = (query: string) => many.search(query, Infinity).map(({ fullName }) => fullName);

    expect(found('hoa')).toEqual(Array.from({ length: 9 }, () => 'Lê Thị Hoa'));
    expect(found('vo binh')).toEqual(['Võ Bình']);
    expect(found('le hoa pham')).toEqual([]);
    expect(found('pham')).toHaveLength(51);
  });

  test('stops at its limit', () => {
    expect(index.search('hoa', 2)).toHaveLength(2);
  });
});

describe('an index', () => {
  test('lists newest first, by state', () => {
    const index = new DossierIndex();
    index.put([
      projection('a', 1, saved('a')),
      projection('b', 2, saved('b'), signed('b'), received('b')),
      projection('c', 3, saved('c'), received('c')),
    ]);

    expect(index.list().map(({ openedSeq }) => openedSeq)).toEqual([3, 2, 1]);
    expect(index.list(['unsigned']).map(({ code }) => code)).toEqual(['H39.28.05-261123-c']);
    expect(index.list(['received']).map(({ code }) => code)).toEqual(['H39.28.05-261123-b']);
  });

  test('keeps its order while dossiers come and change one by one', () => {
    const index = new DossierIndex();
    index.put([3, 1, 7].map((seq) => projection(`s${seq}`, seq, saved(`s${seq}`))));
    const before = index.list();

    index.put([projection('s5', 5, saved('s5'))]);
    index.put([projection('s3', 3, saved('s3', { fullName: 'Lê Đổi Tên' }))]);
    index.put([projection('s9', 9, saved('s9')), projection('s1', 1, saved('s1'))]);

    expect(index.list().map(({ openedSeq }) => openedSeq)).toEqual([9, 7, 5, 3, 1]);
    expect(index.list().filter(({ fullName }) => fullName === 'Lê Đổi Tên')).toHaveLength(1);
    expect(before.map(({ openedSeq }) => openedSeq)).toEqual([7, 3, 1]); // a list given out stays as it is
  });

  test('tells listeners of each change, and gives them a new version', () => {
    const index = new DossierIndex();
    const versions: number[] = [];
    const leave = index.subscribe(() => versions.push(index.readVersion()));

    index.put([projection('a', 1, saved('a'))]);
    index.clear();
    leave();
    index.clear();

    expect(versions).toEqual([1, 2]);
  });

  test('keeps every open dossier whole, and of the finished ones the newest', () => {
    const index = new DossierIndex();
    const finished = projection('x', 1, saved('x'), received('x'), answeredBy('registered', 'x'));
    const open = projection('open', 0, saved('open'));
    const many = Array.from({ length: 4_500 }, (_, at) => named(finished, `x${at}`, at + 1));

    index.put([open, ...many]);

    const whole = index.listWhole();
    expect(index.list()).toHaveLength(4_501);
    expect(whole).toHaveLength(2_001);
    expect(whole.at(-1)?.dossierId).toBe(open.dossier.dossierId);
    expect(whole[0]?.dossierId).toBe('dossier-x4499');
  });
});

describe('a due day', () => {
  test('is the day on a Vietnamese wall calendar', () => {
    expect(summaryOf(projection('a', 1, saved('a'), received('a'))).dueDay).toBe('2026-11-26');
  });
});

function projection(name: string, openedSeq: number, ...actions: readonly DossierAction[]): Projection {
  const entries = actions.map((action, number) => anEntry(name, action, number));
  const dossier = entries.reduce<Dossier | undefined>(
    (before, entry) => applyEntry(before, entry),
    undefined,
  );
  return { dossier: need(dossier), history: entries, openedSeq, seq: openedSeq };
}

function named(from: Projection, name: string, openedSeq: number): Projection {
  return {
    ...from,
    dossier: { ...from.dossier, dossierId: anEntry(name, saved(name), 0).dossierId },
    openedSeq,
  };
}
