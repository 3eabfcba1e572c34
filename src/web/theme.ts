import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent: the red of old brick, darker than a flag. Shade 7 on white has a contrast of 8 to 1. */
const brick: MantineColorsTuple = [
  '#fdf4f1',
  '#f9e4de',
  '#f1c6bb',
  '#e5a191',
  '#d87d69',
  '#c65b46',
  '#b0402f',
  '#9c2b22',
  '#7d211b',
  '#5f1914',
];

/** Warm grey. It takes the place of Mantine's cool one, so every component follows. */
const sand: MantineColorsTuple = [
  '#faf8f5',
  '#f4f1ec',
  '#e9e4dc',
  '#d9d2c7',
  '#beb5a7',
  '#8f8577',
  '#6b6256',
  '#524a41',
  '#39332c',
  '#24201b',
];

export const theme = createTheme({
  colors: { brick, sand, gray: sand },
  primaryColor: 'brick',
  primaryShade: 7,
  black: sand[9],
  white: '#ffffff',
  fontFamily: `'Be Vietnam Pro', system-ui, sans-serif`,
  headings: { fontFamily: `'Be Vietnam Pro', system-ui, sans-serif`, fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md', fw: 600 } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 0 } } },
  },
});
