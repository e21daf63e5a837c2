import { provisionBrowser } from '../../test/e2e/provisionBrowser.ts';
import { messageOf } from '../../local/messageOf.ts';

/** Says why there is no Chromium where none can be had, neither as a package nor by download. */
export function missingBrowser(): string | undefined {
  try {
    provisionBrowser();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
