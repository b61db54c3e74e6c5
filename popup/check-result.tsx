import { text } from '../src/i18n/text.ts';
import type { AppCheck } from '../src/model/deeper.ts';
import type { Finding } from '../src/model/report.ts';
import { SAMPLE_ORG } from '../src/model/run.ts';
import { moment } from '../src/ui/moment.ts';
import { FindingRow } from './finding-row.tsx';
import { gapsOf } from './places.ts';
import { Unjudged } from './unjudged.tsx';

interface Props {
  readonly check: AppCheck;
  readonly onOpen: (finding: Finding) => void;
  readonly onAgain: () => void;
}

/** What a closer look at one app found, and what stays unknown. */
export const CheckResult = ({ check, onOpen, onAgain }: Props) => (
  <>
    <div class="row">
      <p class="muted">
        {text('check.taken {time}', { time: moment(check.takenAt) })}
        {text('separator')}
        {check.org === SAMPLE_ORG
          ? text('check.bundled {count}', { count: check.requests })
          : text('check.sent {count}', { count: check.requests })}
      </p>
      <button type="button" onClick={onAgain}>
        {text('check.again')}
      </button>
    </div>
    <section>
      <Found check={check} onOpen={onOpen} />
    </section>
    <section>
      <h3>{text('check.unknown')}</h3>
      {check.unknown.length === 0 ? (
        <p>{text('unjudged.none')}</p>
      ) : (
        <Unjudged unknown={check.unknown} gaps={gapsOf(check.missing)} scope="app" />
      )}
    </section>
  </>
);

const Found = ({ check, onOpen }: Pick<Props, 'check' | 'onOpen'>) => (
  <>
    <h3>{text('findings.count {count}', { count: check.findings.length })}</h3>
    {check.carriedFrom && (
      <p class="muted">{text('check.carried {time}', { time: moment(check.carriedFrom) })}</p>
    )}
    {check.findings.length === 0 ? (
      <p class="clean">{text('check.clean')}</p>
    ) : (
      <ul class="lines">
        {check.findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" class="line" onClick={() => onOpen(finding)}>
              <FindingRow finding={finding} groupBy="subject" />
            </button>
          </li>
        ))}
      </ul>
    )}
  </>
);
