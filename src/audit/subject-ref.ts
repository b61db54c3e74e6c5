import type { App } from '../model/app.ts';
import { deepLink } from '../model/deep-link.ts';
import type { Subject, SubjectRef } from '../model/subject.ts';

/** Names a subject in findings. `admin` is the origin of the org's Admin Console. */
export const subjectRef = (subject: Subject, admin: string): SubjectRef => ({
  kind: subject.kind,
  id: subject.id,
  label: subject.label,
  url: deepLink(admin, subject),
  status: subject.status,
  type: subject.kind === 'app' ? appType(subject) : subject.kind,
});

function appType(app: App): string {
  if (app.protocol !== 'oidc') return app.protocol;
  const type = app.settings.oauthClient.application_type;
  return type ? `oidc-${type}` : 'oidc';
}
