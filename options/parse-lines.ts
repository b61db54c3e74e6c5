import { orgKeyOf, orgOrigin } from '../src/model/org-url.ts';

/** What a field with one entry a line holds: what was understood, and the lines that were not. */
export interface Lines {
  readonly values: readonly string[];
  readonly wrong: readonly string[];
}

/** Reads one entry a line. `read` answers undefined for a line it does not understand. Blank lines and repetitions are dropped. */
export function parseLines(typed: string, read: (line: string) => string | undefined): Lines {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const known = lines.map((line) => ({ line, value: read(line) }));
  return {
    values: [...new Set(known.flatMap(({ value }) => value ?? []))],
    wrong: known.filter(({ value }) => value === undefined).map(({ line }) => line),
  };
}

const hostOf = (line: string): string | undefined => {
  const url = line.includes('://') ? line : `https://${line}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : undefined;
};

/** `example.com` of `https://example.com/` or `*.example.com`; undefined for what is no domain. */
export function readDomain(line: string): string | undefined {
  const host = hostOf(line.replace(/^\*\./, ''));
  return host &&
    host.length <= 253 &&
    /^(?:[a-z0-9_](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)
    ? host
    : undefined;
}

/** `acme.github.io` of itself or an address there; undefined for what stands for more than one host. */
export const readHost = (line: string): string | undefined =>
  line.includes('*') ? undefined : readDomain(line);

/** An app's id, as Okta writes it: 20 letters and digits that start with `0o`. */
export const readAppId = (line: string): string | undefined =>
  /^0o[A-Za-z0-9]{18}$/.test(line) ? line : undefined;

/** `https://acme.okta.com` of an org's or its Admin Console's address; undefined for any other host. */
export function readOrg(line: string): string | undefined {
  const host = hostOf(line);
  const org = host && orgKeyOf(`https://${host}/`);
  return org && orgOrigin(org);
}
