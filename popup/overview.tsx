import type { ComponentChildren } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Summary } from '../src/model/run.ts';
import type { Severity } from '../src/model/severity.ts';
import { moment } from '../src/ui/moment.ts';
import { ExportMenu } from './export-menu.tsx';
import { FindingLine } from './finding-line.tsx';
import { NotJudged } from './not-judged.tsx';
import type { OrgStore } from './org-store.ts';
import { ScoreLine } from './score-line.tsx';
import { SeverityCounts } from './severity-counts.tsx';

interface Props {
  readonly org: OrgKey;
  readonly summary: Summary;
  readonly store: OrgStore;
  readonly busy: boolean;
  readonly chosen: readonly Severity[];
  readonly onChoose: (severity: Severity) => void;
  readonly onOpen: (finding: Finding) => void;
  readonly onDeeper: () => void;
  /** Absent where the tab beside shows no app. */
  readonly onCheck: (() => void) | undefined;
  /** The list of what could not be judged. */
  readonly children: ComponentChildren;
}

/** When, how complete, how many, and what to fix first. */
export function Overview({ org, summary, store, busy, chosen, onChoose, onOpen, ...props }: Props) {
  const { head, counts, fixFirst } = summary;
  return (
    <section class="panel overview">
      <div class="row">
        <h2 tabIndex={-1}>
          {text(head.complete ? 'done.taken {time}' : 'done.partial {time}', { time: moment(head.takenAt) })}
        </h2>
        <div class="row actions">
          {!busy && (
            <button type="button" onClick={store.start}>
              {text('action.audit-again')}
            </button>
          )}
          <ExportMenu org={org} />
        </div>
      </div>
      {!busy && head.closerLook && <p class="muted">{text('done.closer-look.again')}</p>}
      <p class="muted">{coverageOf(summary)}</p>
      {summary.findings === 0 && head.complete && head.score.grade !== null && <Clean />}
      <SeverityCounts counts={counts} chosen={chosen} onChoose={onChoose} />
      {fixFirst.length > 0 && <FixFirst findings={fixFirst} onOpen={onOpen} />}
      {head.complete && <ScoreLine score={head.score} />}
      <NotJudged head={head}>{props.children}</NotJudged>
      <DeeperLooks {...props} canAudit={!busy && head.complete} />
    </section>
  );
}

const coverageOf = ({ head: { coverage, closerLook } }: Summary): string =>
  [
    text('done.apps {count}', { count: coverage.apps }),
    coverage.trustedOrigins > 0 && text('done.origins {count}', { count: coverage.trustedOrigins }),
    coverage.authorizationServers > 0 &&
      text('done.servers {count}', { count: coverage.authorizationServers }),
    closerLook !== undefined && text('done.closer-look {count}', { count: closerLook.apps }),
  ]
    .filter((part) => part !== false)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(text('separator'));

interface LooksProps extends Pick<Props, 'onDeeper' | 'onCheck'> {
  readonly canAudit: boolean;
}

/** The two ways to know more: of all apps, and of the one in the tab. */
const DeeperLooks = ({ canAudit, onDeeper, onCheck }: LooksProps) =>
  canAudit || onCheck ? (
    <div class="row start actions">
      {canAudit && (
        <button type="button" onClick={onDeeper}>
          {text('deeper.action')}
        </button>
      )}
      {onCheck && (
        <button type="button" onClick={onCheck}>
          {text('check.tab-app')}
        </button>
      )}
    </div>
  ) : null;

const Clean = () => (
  <p class="clean">
    <strong>{text('done.clean')}</strong> {text('done.clean.text')}
  </p>
);

const FixFirst = ({ findings, onOpen }: { findings: readonly Finding[]; onOpen: Props['onOpen'] }) => (
  <div>
    <h3>{text('fix-first.title')}</h3>
    <ol class="lines">
      {findings.map((finding) => (
        <li key={finding.id}>
          <button type="button" class="line" onClick={() => onOpen(finding)}>
            <FindingLine finding={finding} />
          </button>
        </li>
      ))}
    </ol>
  </div>
);
