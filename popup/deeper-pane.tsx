import { useEffect, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { DeepPlan, DeepReads, DeepScope } from '../src/model/deeper.ts';
import { encodeError, type Failure } from '../src/model/failure.ts';
import { type OrgKey, SAMPLE_ORG } from '../src/model/run.ts';
import { useHost } from '../src/ui/page-host.ts';
import { DeepReadsChoice } from './deep-reads-choice.tsx';
import { OptionLine } from './option-line.tsx';
import type { OrgStore } from './org-store.ts';
import { Pane, useHeadingFocus } from './pane.tsx';
import { planWords } from './plan-words.ts';

interface Props {
  readonly org: OrgKey;
  readonly store: OrgStore;
  readonly onBack: () => void;
}

const SCOPES: readonly DeepScope[] = ['found', 'all'];

/** What a deep audit does and costs, before it starts. */
export function DeeperPane({ org, store, onBack }: Props) {
  const [chosen, setChosen] = useState<DeepScope>();
  const [reads, setReads] = useState<DeepReads>({ log: false, serviceSecrets: false });
  const planned = usePlans(org, reads);
  const { plans, failure } = planned;
  const heading = useHeadingFocus(true);
  const scope = chosen ?? (plans?.found.apps === 0 ? 'all' : 'found');
  const start = () => {
    onBack();
    store.startDeeper(scope, reads);
  };
  return (
    <Pane label={text('deeper.action')} onBack={onBack}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {text('deeper.action')}
        </h2>
        <p>{text('deeper.about')}</p>
      </header>
      <ScopeChoice scope={scope} planned={planned} onChoose={setChosen} />
      <DeepReadsChoice reads={reads} services={planned.services ?? 0} onChange={setReads} />
      {plans && <p class="muted">{limitOf(org, plans[scope])}</p>}
      {failure && <PlanFailure failure={failure} />}
      <button type="button" class="main" disabled={!plans || plans[scope].apps === 0} onClick={start}>
        {text('deeper.start')}
      </button>
    </Pane>
  );
}

interface ScopeProps {
  readonly scope: DeepScope;
  readonly planned: Planned;
  readonly onChoose: (scope: DeepScope) => void;
}

/** Both scopes with what they take; one without apps cannot be chosen. */
const ScopeChoice = ({ scope, planned: { plans, failure }, onChoose }: ScopeProps) => (
  <fieldset class="options">
    <legend>{text('deeper.scope')}</legend>
    {SCOPES.map((one) => (
      <OptionLine
        key={one}
        type="radio"
        name="scope"
        label={text(`deeper.${one}`)}
        checked={scope === one}
        disabled={plans?.[one].apps === 0}
        onChange={() => onChoose(one)}
      >
        <span aria-live="polite">{plans ? planWords(plans[one]) : !failure && text('deeper.counting')}</span>
      </OptionLine>
    ))}
  </fieldset>
);

interface Planned {
  readonly plans?: Readonly<Record<DeepScope, DeepPlan>>;
  /** Of the last count, so that the choice stays while another one is made. */
  readonly services?: number;
  readonly failure?: Failure;
}

/** What both scopes would take; nothing while that is being counted. */
function usePlans(org: OrgKey, { log, serviceSecrets }: DeepReads): Planned {
  const { ask } = useHost();
  const [planned, setPlanned] = useState<Planned>({});
  useEffect(() => {
    let live = true;
    const plan = (scope: DeepScope) => ask('plan-deep-audit', org, scope, { log, serviceSecrets });
    setPlanned(({ services = 0 }) => ({ services }));
    Promise.all([plan('found'), plan('all')]).then(
      ([found, all]) => live && setPlanned({ plans: { found, all }, services: all.services }),
      (error) => live && setPlanned({ failure: encodeError(error) }),
    );
    return () => {
      live = false;
    };
  }, [ask, org, log, serviceSecrets]);
  return planned;
}

function limitOf(org: OrgKey, { perMinute }: DeepPlan): string {
  if (org === SAMPLE_ORG) return text('deeper.bundled');
  return perMinute === undefined
    ? text('deeper.no-limit')
    : text('deeper.limit {count}', { count: perMinute });
}

const PlanFailure = ({ failure: { code } }: { failure: Failure }) => (
  <p class="notice" role="alert">
    {code === 'not-found' ? (
      text('deeper.no-audit')
    ) : (
      <>
        <strong>{text(`failure.${code}`)}</strong> {text(`failure.${code}.do`)}
      </>
    )}
  </p>
);
