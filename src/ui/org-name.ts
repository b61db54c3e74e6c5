import { text } from '../i18n/text.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';
import { visibleText } from '../report/visible-text.ts';

/** An org as people read it. */
export const orgName = (org: OrgKey): string => (org === SAMPLE_ORG ? text('org.sample') : visibleText(org));
