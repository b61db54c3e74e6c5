import type { ComponentChildren } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { ReportHead } from '../src/model/report.ts';

/** Says at once whether something could not be judged; the list of it comes with the later views. */
export function NotJudged({ head, children }: { head: ReportHead; children: ComponentChildren }) {
  const rules = new Set(head.unknown.map(({ ruleId }) => ruleId)).size;
  if (head.coverage.gaps.length + rules === 0) {
    return head.complete ? <p class="muted">{text('unjudged.none')}</p> : null;
  }
  return (
    <details class="unjudged">
      <summary>
        {text('unjudged.title')}
        {rules > 0 && (
          <span>
            {text('separator')}
            {text('unjudged.rules {count}', { count: rules })}
          </span>
        )}
      </summary>
      {children}
    </details>
  );
}
