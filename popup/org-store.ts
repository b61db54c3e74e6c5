import type { DeepReads, DeepScope } from '../src/model/deeper.ts';
import { type OrgKey, type OrgState, SAMPLE_ORG, type Surroundings } from '../src/model/run.ts';
import type { PageHost } from '../src/ui/page-host.ts';
import { cancelled, failed, NO_ORG, starting } from './expected-state.ts';
import { whenSilent } from './when-silent.ts';

export interface OrgView {
  /** Absent until the worker has answered. */
  readonly surroundings?: Surroundings;
  readonly org?: OrgKey;
  /** Absent until the worker has answered. */
  readonly state?: OrgState;
}

export interface OrgStore {
  view(): OrgView;
  subscribe(listener: () => void): () => void;
  choose(org: OrgKey): void;
  explore(): void;
  start(): void;
  /** Starts a deep audit, with the System Log where `log` says so. */
  startDeeper(scope: DeepScope, reads: DeepReads): void;
  resume(): void;
  cancel(): void;
  close(): void;
}

/** What the popup knows of the org it shows. What the worker tells by itself is newer than an answer that was under way. */
export function openOrgStore(host: PageHost): OrgStore {
  const { view, show, subscribe } = holdView(host.org ? { org: host.org } : {});
  const answers = follower(view, show);
  const choose = (org: OrgKey) => {
    const { surroundings } = view();
    show({ ...(surroundings && { surroundings }), org });
    answers.follow(org, host.ask('read-state', org));
  };
  const act = actor(view, show, answers);
  const close = host.onState((state) => {
    // What a cancelled run still had to say when it was told to stop is no news.
    if (state.org !== view().org || (act.isCancelling() && state.phase === 'running')) return;
    answers.overtake();
    show({ ...view(), state });
  });
  const stopListening = whenSilent({ view, subscribe }, () => {
    const { org } = view();
    if (org) answers.follow(org, host.ask('read-state', org));
  });
  if (host.org) choose(host.org);
  lookAround(host, view, show, choose);
  return {
    view,
    subscribe,
    choose,
    explore: () => {
      choose(SAMPLE_ORG);
      act.run((org) => host.ask('start-audit', org));
    },
    start: () => act.run((org) => host.ask('start-audit', org)),
    startDeeper: (scope, reads) => act.run((org) => host.ask('start-deep-audit', org, scope, reads)),
    resume: () => act.run((org) => host.ask('resume-audit', org)),
    cancel: () => act.cancel((org) => host.ask('cancel-audit', org)),
    close: () => {
      stopListening();
      close();
    },
  };
}

type View = () => OrgView;
type Show = (next: OrgView) => void;

/** Shows the answers of the worker, but none that something newer has overtaken. */
function follower(view: View, show: Show) {
  let news = 0;
  return {
    overtake: () => {
      news += 1;
    },
    follow: (org: OrgKey, answer: Promise<OrgState>) => {
      news += 1;
      const asked = news;
      const unlessOld = (state: OrgState) => {
        if (asked === news && view().org === org) show({ ...view(), state });
      };
      answer.then(unlessOld, (error) => unlessOld(failed(org, view().state, error)));
    },
  };
}

type Send = (org: OrgKey) => Promise<OrgState>;

/** Asks for an action and shows at once what it will lead to. */
function actor(view: View, show: Show, { follow }: ReturnType<typeof follower>) {
  let cancelling: Promise<OrgState> | undefined;
  const act = (expected: typeof starting, send: Send, isCancel: boolean) => {
    const { org, state } = view();
    if (!org) return;
    show({ ...view(), state: expected(org, state) });
    const answer = send(org);
    cancelling = isCancel ? answer : undefined;
    const settled = answer.finally(() => {
      // The answer to something else may come while the run is still being told to stop.
      if (cancelling === answer) cancelling = undefined;
    });
    follow(org, settled);
  };
  return {
    isCancelling: () => cancelling !== undefined,
    run: (send: Send) => act(starting, send, false),
    cancel: (send: Send) => act(cancelled, send, true),
  };
}

function holdView(first: OrgView) {
  const listeners = new Set<() => void>();
  let held = first;
  return {
    view: () => held,
    show: (next: OrgView) => {
      held = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function lookAround(
  host: PageHost,
  view: () => OrgView,
  show: (next: OrgView) => void,
  choose: (org: OrgKey) => void,
): void {
  host.ask('look-around').then(
    (surroundings) => {
      const { org } = view().org ? {} : surroundings;
      show({ ...view(), surroundings, ...(org && { org }) });
      if (org) choose(org);
    },
    (error) => {
      if (!view().org) show({ ...view(), state: failed(NO_ORG, undefined, error) });
    },
  );
}
