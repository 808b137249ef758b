import type { paletteVi } from '../vi/palette.ts';

export const paletteEn = {
  'palette.box': 'Screens, actions, dossiers, procedures',
  'palette.nothing': 'Nothing matches. Try fewer letters.',
  'palette.close': 'Close',
  'palette.command': 'Action',
  'palette.settings': 'Settings',
  'palette.guide': 'Guide',
  'palette.dossier': 'Dossier',
  'palette.procedure': 'Procedure',
} as const satisfies Record<keyof typeof paletteVi, string>;
