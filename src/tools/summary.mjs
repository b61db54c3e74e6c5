import { gapWords } from './gap-words.mjs';
import { isApiPath } from './org-server/api-paths.mjs';

/** At most ten lines, from the stored report itself. */
export async function summary(popup, { requests, seconds, files, out }) {
  const state = await popup.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ ask: 'read-state', args: ['acme.okta.com'] });
    return reply.ok;
  });
  if (!state?.summary)
    throw new Error(
      `The audit could not be completed: ${state?.failure?.code ?? 'no report'} ${state?.failure?.detail ?? ''}`,
    );
  const { head, counts } = state.summary;
  const gaps = gapWords(head.coverage.gaps);
  const unknown = head.unknown.reduce((sum, { count }) => sum + count, 0);
  return [
    `${head.complete ? 'Audited' : `INCOMPLETE (${state.failure?.code ?? 'unknown'}): audited`} ${head.org.url}${head.org.id ? ` (${head.org.id})` : ''}`,
    `Apps: ${head.coverage.apps}, trusted origins: ${head.coverage.trustedOrigins}, authorization servers: ${head.coverage.authorizationServers}`,
    `Requests: ${requests.filter(({ path }) => isApiPath(path)).length}, seconds: ${seconds.toFixed(1)}`,
    `Findings: ${Object.entries(counts)
      .map(([severity, count]) => `${severity} ${count}`)
      .join(', ')}`,
    `Could not be judged: ${unknown} verdicts${gaps && `; not read: ${gaps}`}`,
    ...(out ? [`Files in ${out}: ${files.join(', ') || 'none'}`] : []),
  ];
}
