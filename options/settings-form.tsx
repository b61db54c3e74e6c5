import { useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { type Draft, draftOf, type Faults, isSameDraft, readDraft } from './draft.ts';
import { SettingsFields } from './settings-fields.tsx';
import { useLeaveQuestion } from './use-leave-question.ts';
import { useSave } from './use-save.ts';

/** All settings in one form; nothing is saved while something in it is wrong. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const form = useRef<HTMLFormElement>(null);
  const { before, draft, setDraft, stored: keep } = useDraft(settings);
  const [checked, setChecked] = useState(false);
  const { status, setStatus, save } = useSave();

  const { settings: mine, faults } = readDraft(draft);
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(faults).length > 0) {
      focusFirst(form.current, faults);
      return setStatus(text('options.not-saved'));
    }
    const stored = await save(before, mine);
    if (stored) keep(draft, mine, stored);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} onInput={() => setStatus('')}>
      <SettingsFields
        draft={draft}
        faults={checked ? faults : {}}
        onChange={(part) => setDraft((whole) => ({ ...whole, ...part }))}
        onTell={setStatus}
      />
      <div class="save">
        <button type="submit" class="main">
          {text('options.save')}
        </button>
        <p role="status">{status}</p>
      </div>
    </form>
  );
}

/** What stands on the page, over the settings it started from. */
function useDraft(settings: Settings) {
  const [before, setBefore] = useState(settings);
  const untouched = useMemo(() => draftOf(before), [before]);
  const [draft, setDraft] = useState(untouched);
  const shown = useRef(draft);
  shown.current = draft;
  useLeaveQuestion(!isSameDraft(draft, untouched));
  /** What was typed since it was sent stays, as a change to that. */
  const stored = (sent: Draft, mine: Settings, latest: Settings) => {
    const isAsSent = shown.current === sent;
    setBefore(isAsSent ? latest : mine);
    if (isAsSent) setDraft(draftOf(latest));
  };
  return { before, draft, setDraft, stored };
}

const focusFirst = (form: HTMLFormElement | null, faults: Faults): void =>
  [...(form?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    .find(({ id }) => Object.hasOwn(faults, id))
    ?.focus();
