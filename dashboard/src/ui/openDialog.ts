/** Whether a dialog holds the page, so that nothing else may ask for attention. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
