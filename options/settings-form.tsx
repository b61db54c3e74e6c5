import { useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import type { Settings } from '../src/model/settings.ts';
import { useHost } from '../src/ui/page-host.ts';
import { FIELDS, typedOf } from './fields.ts';
import { LinesField } from './lines-field.tsx';
import { parseLines } from './parse-lines.ts';
import { RuleChoices } from './rule-choices.tsx';

/** All settings in one form; nothing is saved while a line is not understood. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [disabledRules, setDisabledRules] = useState(settings.disabledRules);
  const [checked, setChecked] = useState(false);
  const { told, setTold, save } = useSave();

  const fields = FIELDS.map((field) => ({ field, lines: parseLines(typed[field.name], field.read) }));
  const submit = (event: Event) => {
    event.preventDefault();
    setChecked(true);
    const wrong = fields.find(({ lines }) => lines.wrong.length > 0);
    if (wrong) {
      form.current?.querySelector<HTMLElement>(`#${wrong.field.name}`)?.focus();
      return setTold(text('options.not-saved'));
    }
    const values = Object.fromEntries(fields.map(({ field, lines }) => [field.name, lines.values]));
    return save({ ...values, disabledRules }).then((stored) => stored && setTyped(typedOf(stored)));
  };
  return (
    <form ref={form} noValidate onSubmit={submit} onInput={() => setTold('')}>
      <section class="card">
        {fields.map(({ field, lines }) => (
          <LinesField
            key={field.name}
            field={field}
            value={typed[field.name]}
            wrong={checked ? lines.wrong : []}
            onType={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
      </section>
      <RuleChoices disabled={disabledRules} onChange={setDisabledRules} />
      <SaveBar told={told} />
    </form>
  );
}

const SaveBar = ({ told }: { told: string }) => (
  <div class="save">
    <button type="submit" class="main">
      {text('options.save')}
    </button>
    <p role="status">{told}</p>
  </div>
);

/** Writes the changed settings over the latest stored ones, so that what this page does not show is kept. */
function useSave() {
  const { ask } = useHost();
  const [told, setTold] = useState('');
  const save = async (changed: Partial<Settings>): Promise<Settings | undefined> => {
    try {
      const stored = await ask('write-settings', { ...(await ask('read-settings')), ...changed });
      setTold(text('options.saved'));
      return stored;
    } catch (error) {
      setTold(text(`failure.${encodeError(error).code}`));
      return undefined;
    }
  };
  return { told, setTold, save };
}
