import type { ReactElement, ReactNode, ToggleEvent } from 'react';
import { Suspense, useId, useRef, useState } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  /** By which others can open it. */
  readonly id?: string;
  /** Names what opens, for screen readers. */
  readonly label: string;
  readonly button: { readonly label: string; readonly className?: string | undefined; readonly content: ReactNode };
  /** The edge of the button that it lines up with. */
  readonly align: 'start' | 'end';
  readonly children: (close: () => void) => ReactNode;
}

const WIDTH = 264;
const MARGIN = 8;

/**
 * A small panel at its button, by the browser's own popover: Escape and a click elsewhere close it, and the focus
 * returns. What has `data-autofocus` gets the focus when it opens.
 */
export function Popover({ id: ownId, label, button, align, children }: PopoverProps): ReactElement {
  const madeId = useId();
  const id = ownId ?? madeId;
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const onBeforeToggle = ({ newState }: ToggleEvent): void => {
    if (newState !== 'open') return;
    if (opener.current && panel.current) place(panel.current, opener.current, align);
    setIsOpen(true);
  };
  // Nothing can have the focus before it is shown, and what has it must stay until the browser has given it back.
  const onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    else setIsOpen(false);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={button.className}
        aria-label={button.label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {button.content}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {isOpen && <Suspense>{children(() => panel.current?.hidePopover())}</Suspense>}
      </div>
    </>
  );
}

/** Below the button, above it where it stands low, within the window. */
function place(panel: HTMLElement, opener: HTMLElement, align: 'start' | 'end'): void {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const isStart = (align === 'start') === (getComputedStyle(opener).direction === 'ltr');
  const wanted = isStart ? left : right - WIDTH;
  panel.style.left = `${Math.max(MARGIN, Math.min(wanted, window.innerWidth - WIDTH - MARGIN))}px`;
  const isLow = top > window.innerHeight / 2;
  panel.style.top = isLow ? 'auto' : `${bottom + 4}px`;
  panel.style.bottom = isLow ? `${window.innerHeight - top + 4}px` : 'auto';
}
