import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Calm blue-grey; shade 7 carries white text at 7:1. Red is kept for «late» and failures. */
const SLATE: MantineColorsTuple = [
  '#f3f6f9',
  '#e4eaf0',
  '#cdd7e1',
  '#b0c0cf',
  '#8fa5b9',
  '#6d87a0',
  '#527089',
  '#3d5a73',
  '#2c4459',
  '#1e3142',
];

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  colors: { slate: SLATE },
  primaryColor: 'slate',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13.5px', md: '14px', lg: '16px', xl: '19px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Button: { defaultProps: { size: 'xs' } },
    InputWrapper: {
      styles: {
        label: { fontSize: '12.5px', fontWeight: 500, marginBottom: 1 },
        error: { fontSize: '12px' },
        description: { fontSize: '12.5px' },
      },
    },
    Input: {
      vars: () => ({ wrapper: { '--input-height': '32px', '--input-fz': '14px' } }),
    },
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 8, fz: 14 } },
  },
});

/** Mantine's own reds and greys miss 4.5:1 on our grounds; these are the tokens of `styles/base.css`. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#b3261e',
    '--mantine-color-dimmed': SLATE[7],
    '--mantine-color-placeholder': SLATE[6],
  },
  dark: {
    '--mantine-color-error': '#ff9d95',
    '--mantine-color-dimmed': SLATE[3],
    '--mantine-color-placeholder': SLATE[4],
  },
});
