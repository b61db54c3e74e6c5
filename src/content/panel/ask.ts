import { askFromConsole } from '../../messaging/messenger.ts';

/** Asks the worker. */
export type Ask = typeof askFromConsole;

/** Asks the worker until the extension is updated or removed, which leaves this script without one: then `orphaned` is called. */
export const askUntilOrphaned =
  (orphaned: () => void): Ask =>
  (name, ...args) =>
    askFromConsole(name, ...args).catch((error: unknown) => {
      if (error instanceof Error && /context invalidated/i.test(error.message)) orphaned();
      throw error;
    });
