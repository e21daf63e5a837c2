import { startEmulator } from '../../src/index.ts';
import type { EmulatorOptions } from '../../src/index.ts';

/** Serves until it is killed; options come, and the address goes, as messages. */
process.once('message', (options: EmulatorOptions) => {
  void startEmulator(options).then(({ url }) => process.send?.({ url }));
});
