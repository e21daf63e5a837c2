/** When what had the focus is gone: the next row to fix, else what one goes on with. */
export function focusNext(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const [fix, goOn] = ['[data-fix]', '[data-go-on]'].map((one) => document.querySelector<HTMLElement>(`main ${one}`));
    (fix ?? goOn)?.focus();
  });
}
