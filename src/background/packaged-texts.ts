import browser from 'webextension-polyfill';
import { AuditError } from '../model/failure.ts';
import type { RuleMeta } from '../model/rule.ts';

/** Words of a rule that the in-console panel shows. */
export type PanelTexts = Readonly<
  Record<string, Pick<RuleMeta, 'title' | 'texts' | 'why'> & { readonly fix: string }>
>;

let loaded: Promise<PanelTexts> | undefined;

/** The catalogue's words, from a file of the extension: they would weigh on every start of the worker. */
export function packagedTexts(): Promise<PanelTexts> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<PanelTexts> {
  const response = await fetch(browser.runtime.getURL('texts.json'));
  if (!response.ok) throw new AuditError('unexpected', 'texts');
  return (await response.json()) as PanelTexts;
}
