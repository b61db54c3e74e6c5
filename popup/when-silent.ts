import type { OrgStore } from './org-store.ts';

/** Longer than an audit is silent while it works; milliseconds. */
const SILENCE = 3_000;

/**
 * Asks again while an audit runs and nothing was heard of it for a while: a page in the background can miss what it is
 * told. Until the returned function is called.
 */
export function whenSilent(
  { view, subscribe }: Pick<OrgStore, 'view' | 'subscribe'>,
  ask: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    if (view().state?.phase !== 'running') return;
    timer = setTimeout(() => {
      ask();
      listen();
    }, SILENCE);
  };
  const unsubscribe = subscribe(listen);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
