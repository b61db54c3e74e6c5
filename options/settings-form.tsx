import { useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { type Draft, draftOf, type Faults, readDraft } from './draft.ts';
import { FIELDS } from './fields.ts';
import { HoursFields } from './hours-fields.tsx';
import { LinesField } from './lines-field.tsx';
import { OptInsField } from './opt-ins-field.tsx';
import { RuleChoices } from './rule-choices.tsx';
import { ThresholdFields } from './threshold-fields.tsx';
import { useSave } from './use-save.ts';

/** All settings in one form; nothing is saved while something in it is wrong. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [checked, setChecked] = useState(false);
  const { told, setTold, save } = useSave();

  const { shown, faults } = readDraft(draft);
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(faults).length > 0) {
      focusFirst(form.current, faults);
      return setTold(text('options.not-saved'));
    }
    const stored = await save(shown);
    if (stored) setDraft(draftOf(stored));
  };
  return (
    <form ref={form} noValidate onSubmit={submit} onInput={() => setTold('')}>
      <Fields
        draft={draft}
        faults={checked ? faults : {}}
        onChange={(part) => setDraft((whole) => ({ ...whole, ...part }))}
      />
      <div class="save">
        <button type="submit" class="main">
          {text('options.save')}
        </button>
        <p role="status">{told}</p>
      </div>
    </form>
  );
}

const focusFirst = (form: HTMLFormElement | null, faults: Faults): void =>
  [...(form?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    .find(({ id }) => Object.hasOwn(faults, id))
    ?.focus();

interface Props {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (part: Partial<Draft>) => void;
}

const Fields = ({ draft, faults, onChange }: Props) => (
  <>
    <section class="card">
      {FIELDS.map((field) => (
        <LinesField
          key={field.name}
          field={field}
          value={draft.lists[field.name]}
          fault={faults[field.name] ?? ''}
          onType={(value) => onChange({ lists: { ...draft.lists, [field.name]: value } })}
        />
      ))}
    </section>
    <HoursFields hours={draft.hours} faults={faults} onChange={(hours) => onChange({ hours })} />
    <OptInsField on={draft.optIns} onChange={(optIns) => onChange({ optIns })} />
    <RuleChoices disabled={draft.disabledRules} onChange={(disabledRules) => onChange({ disabledRules })} />
    <ThresholdFields
      typed={draft.thresholds}
      faults={faults}
      onChange={(thresholds) => onChange({ thresholds })}
    />
  </>
);
