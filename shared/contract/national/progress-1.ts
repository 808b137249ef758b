import { date1 } from './dates.ts';
import type { NationalSubject } from './subject.ts';

/** One step of `CapNhatTienDoHoSoMC`; the first has status 2, the last 9 (DOMAIN 6.1). */
export interface Step1 {
  readonly MaHoSo: string;
  readonly NguoiXuLy: string;
  readonly ThoiDiemXuLy: string;
  readonly PhongBanXuLy: string;
  readonly NoiDungXuLy: string;
  readonly TrangThai: '2' | '4' | '9';
}

/** The portal takes so many steps in one message. */
const STEPS_A_MESSAGE = 10;
const MOST_NAME = 50;

/** The steps of one dossier in messages of ten, in the order in which they happened. */
export function progress1({ wire, life, office }: NationalSubject): readonly (readonly Step1[])[] {
  const { code, receivedAt } = wire.reception;
  const step = (TrangThai: Step1['TrangThai'], at: typeof receivedAt, where: string): Step1 => ({
    MaHoSo: code,
    NguoiXuLy: where.slice(0, MOST_NAME),
    ThoiDiemXuLy: date1(at),
    PhongBanXuLy: where,
    NoiDungXuLy: '',
    TrangThai,
  });
  const last = life.handOvers.at(-1)?.toVi ?? office.communeNameVi;
  const steps = [
    step('2', receivedAt, office.communeNameVi),
    ...life.handOvers.map(({ at, toVi }) => step('4', at, toVi)),
    ...(life.finishedAt === undefined ? [] : [step('9', life.finishedAt, last)]),
  ];
  return Array.from({ length: Math.ceil(steps.length / STEPS_A_MESSAGE) }, (_, message) =>
    steps.slice(message * STEPS_A_MESSAGE, (message + 1) * STEPS_A_MESSAGE),
  );
}
