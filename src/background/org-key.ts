import { AuditError } from '../model/failure.ts';
import { orgKeyOf } from '../model/org-url.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';

/** The key, where it names an org the extension can audit; throws `bad-request` otherwise. */
export function requireOrg(org: OrgKey): OrgKey {
  if (org !== SAMPLE_ORG && orgKeyOf(`https://${org}/`) !== org)
    throw new AuditError('bad-request', 'no org');
  return org;
}
