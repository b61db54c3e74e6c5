import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Args, Result } from '../messaging/envelope.ts';
import type { PageRequests } from '../messaging/protocol.ts';
import type { CheckWait } from '../model/deeper.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import type { Texts } from '../report/compose-report.ts';

/** Asks the worker; rejects with an AuditError. */
export type Ask = <K extends keyof PageRequests>(
  name: K,
  ...args: Args<PageRequests[K]>
) => Promise<Result<PageRequests[K]>>;

/** All that a page needs from outside itself, so that tests can stand in for it. */
export interface PageHost {
  readonly ask: Ask;
  /** Hears of every change of any org; answers with what ends that. */
  onState(listener: (state: OrgState) => void): () => void;
  /** Hears when a check of one app waits for the org's rate limit; absent where no page checks apps. */
  onCheckWait?(listener: (wait: CheckWait) => void): () => void;
  /** The catalogue's words; large, so asked for after the first paint. */
  loadTexts(): Promise<Texts>;
  readonly version: string;
  /** The org the page was opened for. */
  readonly org?: OrgKey;
  /** Absent where the page is a tab already. */
  readonly openTab?: (org: OrgKey) => void;
  readonly openOptions?: () => void;
}

export const HostContext = createContext<PageHost | undefined>(undefined);
export const TextsContext = createContext<Texts>({});

export function useHost(): PageHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('A view was rendered outside HostContext.');
  return host;
}

/** Empty until the words are loaded. */
export const useTexts = (): Texts => useContext(TextsContext);
