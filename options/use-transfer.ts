import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import type { Settings } from '../src/model/settings.ts';
import { download } from '../src/ui/download.ts';
import { useHost, useTexts } from '../src/ui/page-host.ts';
import { type Change, settingsChanges } from './settings-changes.ts';
import { type FileReading, readSettingsFile, SETTINGS_FILE, writeSettingsFile } from './settings-file.ts';

/** Bytes; more than the browser stores for an extension. */
const LARGEST = 20_000_000;

/** Settings of a file that wait for a yes. */
export interface Proposal {
  readonly settings: Settings;
  readonly changes: readonly Change[];
}

/** Saves the settings as a file, and takes them from one; nothing is written before `accept`. */
export function useTransfer(onImported: (settings: Settings) => void) {
  const { ask } = useHost();
  const texts = useTexts();
  const [status, setStatus] = useState('');
  const [proposal, setProposal] = useState<Proposal>();
  const attempt = (work: () => Promise<string>) =>
    work().then(setStatus, (error: unknown) => setStatus(text(`failure.${encodeError(error).code}`)));
  const settle = (words: string) => {
    setProposal(undefined);
    setStatus(words);
  };

  const save = () =>
    attempt(async () => {
      const content = writeSettingsFile(await ask('read-settings'));
      download(new Blob([content], { type: 'application/json' }), SETTINGS_FILE);
      return text('export.saved {file}', { file: SETTINGS_FILE });
    });
  const propose = (file: File) =>
    attempt(async () => {
      settle('');
      const { settings, problem } = await readFile(file);
      if (problem !== undefined) return text('options.import.refused {problem}', { problem });
      const changes = settingsChanges(await ask('read-settings'), settings, texts);
      if (changes.length === 0) return text('options.import.same');
      setProposal({ settings, changes });
      return '';
    });
  const accept = ({ settings }: Proposal) =>
    attempt(async () => {
      onImported(await ask('write-settings', settings));
      setProposal(undefined);
      return text('options.import.done');
    });
  return { status, proposal, save, propose, accept, refuse: () => settle(text('options.import.kept')) };
}

async function readFile(file: File): Promise<FileReading> {
  if (file.size > LARGEST) return { problem: text('options.import.too-large') };
  try {
    return readSettingsFile(await file.text());
  } catch {
    return { problem: text('options.import.unreadable') };
  }
}
