import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import type { Texts } from '../src/report/compose-report.ts';
import { download } from '../src/ui/download.ts';
import { useHost, useTexts } from '../src/ui/page-host.ts';
import { failureWords } from './failure-words.ts';
import { type Change, settingsChanges } from './settings-changes.ts';
import { type FileReading, readSettingsFile, SETTINGS_FILE, writeSettingsFile } from './settings-file.ts';

/** Bytes; more than the browser stores for an extension. */
const LARGEST = 20_000_000;

/** Settings of a file that wait for a yes. */
export interface Proposal {
  readonly settings: Settings;
  /** What was stored when the changes were found. */
  readonly before: Settings;
  readonly changes: readonly Change[];
}

/** Saves the settings as a file, and takes them from one; nothing is written before `accept`. */
export function useTransfer(onImported: (settings: Settings) => void) {
  const { ask } = useHost();
  const texts = useTexts();
  const [status, setStatus] = useState('');
  const [proposal, setProposal] = useState<Proposal>();
  const attempt = (work: () => Promise<string>) =>
    work().then(setStatus, (error: unknown) => setStatus(failureWords(error)));
  const settle = (words: string) => {
    setProposal(undefined);
    setStatus(words);
  };

  /** Asks, with `words`, unless there is nothing to ask. */
  const show = (asked: Proposal, words: string): string => {
    const isSame = asked.changes.length === 0;
    setProposal(isSame ? undefined : asked);
    return isSame ? text('options.import.same') : words;
  };

  const save = () => attempt(async () => saveFile(await ask('read-settings')));
  const propose = (file: File) =>
    attempt(async () => {
      settle('');
      const { settings, problem } = await readFile(file);
      if (problem !== undefined) return text('options.import.refused {problem}', { problem });
      return show(proposalOf(settings, await ask('read-settings'), texts), '');
    });
  const accept = ({ settings, before }: Proposal) =>
    attempt(async () => {
      const now = await ask('read-settings');
      if (JSON.stringify(now) !== JSON.stringify(before))
        return show(proposalOf(settings, now, texts), text('options.import.changed'));
      onImported(await ask('write-settings', settings));
      setProposal(undefined);
      return text('options.import.done');
    });
  return { status, proposal, save, propose, accept, refuse: () => settle(text('options.import.kept')) };
}

const proposalOf = (settings: Settings, before: Settings, texts: Texts): Proposal => ({
  settings,
  before,
  changes: settingsChanges(before, settings, texts),
});

function saveFile(settings: Settings): string {
  download(new Blob([writeSettingsFile(settings)], { type: 'application/json' }), SETTINGS_FILE);
  return text('export.saved {file}', { file: SETTINGS_FILE });
}

async function readFile(file: File): Promise<FileReading> {
  if (file.size > LARGEST) return { problem: text('options.import.too-large') };
  try {
    return readSettingsFile(await file.text());
  } catch {
    return { problem: text('options.import.unreadable') };
  }
}
