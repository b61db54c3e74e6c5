import { text } from '../src/i18n/text.ts';
import type { SeverityCounts as Counts } from '../src/model/run.ts';
import { SEVERITIES, type Severity } from '../src/model/severity.ts';

interface Props {
  readonly counts: Counts;
  /** Severities the list is limited to; none means all. */
  readonly chosen?: readonly Severity[];
  readonly onChoose?: (severity: Severity) => void;
}

/** The counts as a bar and, for everyone, as words; the words are filters where a choice can be made. */
export function SeverityCounts({ counts, chosen = [], onChoose }: Props) {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <div class="severities">
      {present.length > 0 && (
        <div class="bar" aria-hidden="true">
          {present.map((severity) => (
            <i key={severity} class={severity} style={{ flexGrow: counts[severity] }} />
          ))}
        </div>
      )}
      <ul class="legend" aria-label={text('counts.title')}>
        {SEVERITIES.map((severity) => (
          <li key={severity}>
            <Count
              severity={severity}
              count={counts[severity]}
              pressed={chosen.includes(severity)}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CountProps {
  readonly severity: Severity;
  readonly count: number;
  readonly pressed: boolean;
  readonly onChoose: Props['onChoose'] | undefined;
}

function Count({ severity, count, pressed, onChoose }: CountProps) {
  const words = (
    <>
      <b>{count.toLocaleString('en')}</b>
      <span class={severity}>{text(`severity.${severity}`)}</span>
    </>
  );
  if (!onChoose) return <span class="count">{words}</span>;
  return (
    <button
      type="button"
      class="count"
      aria-pressed={pressed}
      disabled={count === 0}
      onClick={() => onChoose(severity)}
    >
      {words}
    </button>
  );
}
