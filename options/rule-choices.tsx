import { text } from '../src/i18n/text.ts';
import { useTexts } from '../src/ui/page-host.ts';
import { rulesByGroup } from '../src/ui/rules-by-group.ts';

interface Props {
  /** Ids of the rules that are switched off. */
  readonly disabled: readonly string[];
  readonly onChange: (disabled: readonly string[]) => void;
}

/** Every rule of the catalogue with a box that says whether it is judged. */
export function RuleChoices({ disabled, onChange }: Props) {
  const groups = rulesByGroup(useTexts());
  const choose = (id: string, on: boolean) =>
    onChange(on ? disabled.filter((other) => other !== id) : [...disabled, id]);
  return (
    <section class="card">
      <h2>{text('options.rules')}</h2>
      <p class="muted">{text(groups.length > 0 ? 'options.rules.about' : 'options.rules.loading')}</p>
      {groups.map(({ group, metas }) => (
        <fieldset key={group} class="rules">
          <legend>{group}</legend>
          {metas.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!disabled.includes(id)}
                onChange={(event) => choose(id, event.currentTarget.checked)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
