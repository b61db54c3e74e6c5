import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { OrgState } from '../src/model/run.ts';
import { orgName } from '../src/ui/org-name.ts';
import { HostContext, type PageHost, TextsContext } from '../src/ui/page-host.ts';
import { useLoadedTexts } from '../src/ui/use-loaded-texts.ts';
import { FailurePanel } from './failure-panel.tsx';
import { Header } from './header.tsx';
import { IdleView } from './idle-view.tsx';
import { NoneView } from './none-view.tsx';
import { type OrgStore, type OrgView, openOrgStore } from './org-store.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { Results } from './results.tsx';
import { useLandmarkFocus } from './use-landmark-focus.ts';

export type Phase = OrgState['phase'] | 'none';

/** Shows the popup in `root` in place of what stands there; answers with what takes it away again. */
export function renderPopup(root: Element, host: PageHost): () => void {
  const store = openOrgStore(host);
  const ready = () => {
    root.replaceChildren();
    render(<Popup host={host} store={store} />, root);
    performance.mark('popup:rendered');
  };
  const stop = store.subscribe(() => {
    if (!phaseOf(store.view())) return;
    stop();
    ready();
  });
  return () => {
    stop();
    store.close();
    render(null, root);
  };
}

/** Undefined while the worker has not answered yet. */
function phaseOf({ surroundings, org, state }: OrgView): Phase | undefined {
  if (state) return state.phase;
  return surroundings && !org ? 'none' : undefined;
}

function Popup({ host, store }: { host: PageHost; store: OrgStore }) {
  const [view, setView] = useState(store.view);
  useEffect(() => {
    setView(store.view());
    return store.subscribe(() => setView(store.view()));
  }, [store]);
  const phase = phaseOf(view);
  const texts = useLoadedTexts(host, phase !== undefined && phase !== 'none');
  useEffect(() => {
    document.title = [view.org && orgName(view.org), phase && text(`phase.${phase}`), text('product')]
      .filter(Boolean)
      .join(text('separator'));
  }, [view.org, phase]);
  useEffect(() => void performance.mark('popup:interactive'), []);
  const main = useLandmarkFocus(phase);
  return (
    <HostContext.Provider value={host}>
      <TextsContext.Provider value={texts ?? {}}>
        <main ref={main} class="shell" data-phase={phase} aria-busy={phase === undefined}>
          <Header view={view} store={store} />
          <p role="status" class="hidden">
            {phase && text(`phase.${phase}`)}
          </p>
          {phase === 'none' ? (
            <NoneView onSample={store.explore} />
          ) : (
            view.state && <OrgPanels view={view} state={view.state} store={store} />
          )}
        </main>
      </TextsContext.Provider>
    </HostContext.Provider>
  );
}

function OrgPanels({ view, state, store }: { view: OrgView; state: OrgState; store: OrgStore }) {
  const { phase, summary, org } = state;
  const appId = org === view.surroundings?.org ? view.surroundings.appId : undefined;
  return (
    <>
      {phase === 'idle' && !summary && <IdleView key={org} org={org} appId={appId} store={store} />}
      {phase === 'running' && <ProgressPanel state={state} onCancel={store.cancel} />}
      {(phase === 'error' || phase === 'incomplete') && <FailurePanel state={state} store={store} />}
      {summary && (
        <Results
          key={org}
          org={org}
          summary={summary}
          appId={appId}
          store={store}
          busy={phase === 'running'}
        />
      )}
    </>
  );
}
