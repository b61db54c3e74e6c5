import { useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Waiver } from '../src/model/report.ts';
import type { Settings } from '../src/model/settings.ts';
import { isInForce } from '../src/model/waiver.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { OrgText } from '../src/ui/org-text.tsx';

type Waivers = Settings['waivers'];

interface Props {
  readonly waivers: Waivers;
  readonly onChange: (waivers: Waivers) => void;
  /** Gets words for the person to hear. */
  readonly onTell: (words: string) => void;
}

/** The risks that somebody accepted, and how to count them again. */
export function AcceptedFindings({ waivers, onChange, onTell }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const entries = Object.entries(waivers);
  const remove = (finding: string) => {
    onChange(Object.fromEntries(entries.filter(([other]) => other !== finding)));
    onTell(text('options.accepted.removed {finding}', { finding: visibleText(finding) }));
    // The button goes away, and the focus must not go with it.
    heading.current?.focus();
  };
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {text('options.accepted')}
      </h2>
      <p class="muted">{text(entries.length > 0 ? 'options.accepted.about' : 'options.accepted.none')}</p>
      {entries.length > 0 && (
        <ul class="orgs accepted">
          {entries.map(([finding, waiver]) => (
            <Accepted key={finding} finding={finding} waiver={waiver} onRemove={() => remove(finding)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function whoAndUntil(waiver: Waiver): string {
  const words = { by: visibleText(waiver.by), until: visibleText(waiver.until) };
  return isInForce(waiver, new Date())
    ? text('detail.waived {by} {until}', words)
    : text('options.accepted.expired {by} {until}', words);
}

interface AcceptedProps {
  readonly finding: string;
  readonly waiver: Waiver;
  readonly onRemove: () => void;
}

const Accepted = ({ finding, waiver, onRemove }: AcceptedProps) => (
  <li>
    <span>
      <OrgText value={finding} code />
      <span>{whoAndUntil(waiver)}</span>
      <OrgText value={waiver.reason} />
    </span>
    <button
      type="button"
      aria-label={text('options.accepted.remove {finding}', { finding: visibleText(finding) })}
      onClick={onRemove}
    >
      {text('options.accepted.remove')}
    </button>
  </li>
);
