import type { ComponentChildren } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { ReportHead } from '../src/model/report.ts';

/** Says at once whether something could not be judged; the list of it comes with the later views. */
export function NotJudged({ head, children }: { head: ReportHead; children: ComponentChildren }) {
  const rules = new Set(head.unknown.map(({ ruleId }) => ruleId)).size;
  const reads = head.coverage.gaps.length;
  const off = head.switchedOff?.length ?? 0;
  if (reads + rules + off === 0) {
    return head.complete ? <p class="muted">{text('unjudged.none')}</p> : null;
  }
  const counts = [
    rules > 0 && text('unjudged.rules {count}', { count: rules }),
    reads > 0 && text('reads-failed {count}', { count: reads }),
    off > 0 && text('rules-off {count}', { count: off }),
  ].filter((words) => words !== false);
  return (
    <details class="unjudged">
      <summary>
        {text('unjudged.title')}
        {counts.map((words) => (
          <span key={words}>
            {text('separator')}
            {words}
          </span>
        ))}
      </summary>
      {children}
    </details>
  );
}
