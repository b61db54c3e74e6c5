import { text } from '../src/i18n/text.ts';
import type { OrgKey } from '../src/model/run.ts';
import { Icon } from '../src/ui/icon.tsx';
import type { OrgStore } from './org-store.ts';
import { useLaterViews } from './use-later-views.ts';
import { useOpened } from './use-opened.ts';

const POINTS = ['idle.point.read', 'idle.point.stay', 'idle.point.secret'] as const;

interface Props {
  readonly org: OrgKey;
  /** Where the tab beside shows an app. */
  readonly appId: string | undefined;
  readonly store: OrgStore;
}

/** Before the first audit of an org. One app can be checked without it. */
export function IdleView({ org, appId, store }: Props) {
  const later = useLaterViews(appId !== undefined);
  const { top, open, close } = useOpened<string>();
  if (later && top) {
    return (
      <div class="panes">
        <later.CheckPane org={org} orgUrl={`https://${org}`} appId={top} onBack={close} />
      </div>
    );
  }
  return <Invitation store={store} onCheck={later && appId ? () => open(appId) : undefined} />;
}

interface InvitationProps {
  readonly store: OrgStore;
  readonly onCheck: (() => void) | undefined;
}

const Invitation = ({ store, onCheck }: InvitationProps) => (
  <section class="panel hero">
    <h2 tabIndex={-1}>{text('idle.title')}</h2>
    <p>{text('idle.text')}</p>
    <button type="button" class="main wide" onClick={store.start}>
      {text('action.audit')}
    </button>
    {onCheck && (
      <button type="button" class="wide" onClick={onCheck}>
        {text('check.tab-app')}
      </button>
    )}
    <ul class="points muted">
      {POINTS.map((point) => (
        <li key={point}>
          <Icon name="check" />
          {text(point)}
        </li>
      ))}
    </ul>
  </section>
);
