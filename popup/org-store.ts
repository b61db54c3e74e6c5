import { encodeError } from '../src/model/failure.ts';
import { type OrgKey, type OrgState, SAMPLE_ORG, type Surroundings } from '../src/model/run.ts';
import type { PageHost } from '../src/ui/page-host.ts';

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
  resume(): void;
  cancel(): void;
  close(): void;
}

type Action = 'start-audit' | 'resume-audit' | 'cancel-audit';

/** What the popup knows of the org it shows. What the worker tells by itself is newer than an answer that was under way. */
export function openOrgStore(host: PageHost): OrgStore {
  const { view, show, subscribe } = holdView(host.org ? { org: host.org } : {});
  let news = 0;
  let cancelling = false;

  const follow = (org: OrgKey, answer: Promise<OrgState>) => {
    const asked = ++news;
    const unlessOld = (state: OrgState) => {
      if (asked === news && view().org === org) show({ ...view(), state });
    };
    answer.then(unlessOld, (error) => unlessOld(failed(org, view().state, error)));
  };
  const choose = (org: OrgKey) => {
    const { surroundings } = view();
    show({ ...(surroundings && { surroundings }), org });
    follow(org, host.ask('read-state', org));
  };
  const act = (action: Action) => {
    const { org, state } = view();
    if (!org) return;
    cancelling = action === 'cancel-audit';
    show({ ...view(), state: (cancelling ? cancelled : starting)(org, state) });
    follow(
      org,
      host.ask(action, org).finally(() => {
        cancelling = false;
      }),
    );
  };
  const close = host.onState((state) => {
    // What a cancelled run still had to say when it was told to stop is no news.
    if (state.org !== view().org || (cancelling && state.phase === 'running')) return;
    news += 1;
    show({ ...view(), state });
  });
  if (host.org) choose(host.org);
  lookAround(host, view, show, choose);

  return {
    view,
    subscribe,
    choose,
    explore: () => {
      choose(SAMPLE_ORG);
      act('start-audit');
    },
    start: () => act('start-audit'),
    resume: () => act('resume-audit'),
    cancel: () => act('cancel-audit'),
    close,
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
    (error) => view().org ?? show({ ...view(), state: failed('', undefined, error) }),
  );
}

/** Shown from the click until the worker answers. */
const starting = (org: OrgKey, state: OrgState | undefined): OrgState => ({
  org,
  phase: 'running',
  resumable: false,
  ...(state?.summary && { summary: state.summary }),
});

/** Shown from the click: the last result counts again, if there is one. */
const cancelled = (org: OrgKey, state: OrgState | undefined): OrgState => ({
  org,
  phase: state?.summary ? (state.summary.head.complete ? 'done' : 'incomplete') : 'idle',
  resumable: false,
  ...(state?.summary && { summary: state.summary }),
});

const failed = (org: OrgKey, state: OrgState | undefined, error: unknown): OrgState => ({
  org,
  phase: 'error',
  resumable: false,
  failure: encodeError(error),
  ...(state?.summary && { summary: state.summary }),
});
