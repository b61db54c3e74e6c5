import type { SamlApp } from '../../model/app.ts';
import type { SigningKey } from '../../model/app-facts.ts';
import { type CertificateFacts, readCertificate } from './certificate.ts';

/** The key that signs an app's assertions, with paths in the list of its keys. */
export interface ActiveKey {
  /** Absent where neither Okta nor the certificate says. */
  readonly end?: { readonly at: string; readonly moment: Date };
  /** Absent where it could not be read. */
  readonly certificate?: { readonly at: string; readonly facts: CertificateFacts };
}

/** The key the app names, or the newest where it names none. Undefined when nobody knows which signs. */
export function activeKey(app: SamlApp, keys: readonly SigningKey[] = []): ActiveKey | undefined {
  const kid = app.credentials.signing?.kid;
  const index = kid === undefined ? newest(keys) : keys.findIndex((key) => key.kid === kid);
  const key = keys[index];
  return key && described(key, `keys[${index}]`);
}

function newest(keys: readonly SigningKey[]): number {
  if (keys.length < 2) return 0;
  const times = keys.map(({ created }) => Date.parse(created ?? ''));
  return times.indexOf(Math.max(...times));
}

function described({ expiresAt, x5c }: SigningKey, at: string): ActiveKey {
  const facts = x5c[0] === undefined ? undefined : readCertificate(x5c[0]);
  const stated = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt);
  const moment = Number.isNaN(stated) ? facts?.notAfter : new Date(stated);
  return {
    ...(moment && { end: { at: Number.isNaN(stated) ? `${at}.x5c[0]` : `${at}.expiresAt`, moment } }),
    ...(facts && { certificate: { at: `${at}.x5c[0]`, facts } }),
  };
}
