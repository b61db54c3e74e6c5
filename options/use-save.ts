import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import type { Settings } from '../src/model/settings.ts';
import { useHost } from '../src/ui/page-host.ts';
import type { Shown } from './draft.ts';

/** Writes what this page shows over the latest stored settings, so that what it does not show is kept. */
export function useSave() {
  const { ask } = useHost();
  const [told, setTold] = useState('');
  const save = async (shown: Shown): Promise<Settings | undefined> => {
    try {
      // Working hours that are switched off are absent, so the stored ones must not shine through.
      const { workingHours: _, ...latest } = await ask('read-settings');
      const stored = await ask('write-settings', { ...latest, ...shown });
      setTold(text('options.saved'));
      return stored;
    } catch (error) {
      setTold(text(`failure.${encodeError(error).code}`));
      return undefined;
    }
  };
  return { told, setTold, save };
}
