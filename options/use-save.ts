import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { useHost } from '../src/ui/page-host.ts';
import { failureWords } from './failure-words.ts';
import { mergeSettings } from './merge-settings.ts';

/** Writes what was changed on this page, and nothing else, over the latest stored settings: another page may have saved meanwhile. */
export function useSave() {
  const { ask } = useHost();
  const [status, setStatus] = useState('');
  const save = async (before: Settings, mine: Settings): Promise<Settings | undefined> => {
    try {
      const latest = await ask('read-settings');
      const stored = await ask('write-settings', mergeSettings(before, mine, latest));
      setStatus(text('options.saved'));
      return stored;
    } catch (error) {
      setStatus(failureWords(error));
      return undefined;
    }
  };
  return { status, setStatus, save };
}
