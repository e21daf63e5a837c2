import type { VariantColorsResolver } from '@mantine/core';
import { createTheme } from '@mantine/core';

/** The colours of a variant from our tokens; `red` is what destroys or failed. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isRed = color === 'red';
  const tone = isRed ? 'var(--over)' : 'var(--accent)';
  const soft = isRed ? 'var(--over-soft)' : 'var(--accent-soft)';
  switch (variant) {
    case 'filled':
      return {
        background: tone,
        hover: isRed ? tone : 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: 'none',
      };
    case 'light':
      return { background: soft, hover: soft, color: tone, border: 'none' };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: isRed ? tone : 'var(--ink-2)',
        border: 'none',
      };
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--sunken)',
        color: 'var(--ink)',
        border: '1px solid var(--edge)',
      };
  }
};

const overlayProps = { backgroundOpacity: 0.4 };

/**
 * Mantine in our tokens. Components are named, not imported, so that a page loads only those it shows. None may write a
 * style element, which the page's policy forbids: no scroll lock, no responsive style props, no Grid, no AppShell.
 */
export const theme = createTheme({
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '12px', xl: '16px' },
  fontFamily: 'var(--font)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 36 } },
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'xl', overlayProps } },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false, overlayProps } },
    DrawerRoot: { defaultProps: { lockScroll: false } },
    // The page has one banner, so the head of a dialog is no `header`.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'lg' } },
  },
});
