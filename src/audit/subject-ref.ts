import type { App } from '../model/app.ts';
import { deepLink } from '../model/deep-link.ts';
import type { Subject, SubjectRef } from '../model/subject.ts';

/** What names a subject in findings, before its link is made. */
export type Named = Omit<SubjectRef, 'url'> & { readonly name?: string };

export const named = (subject: Subject): Named =>
  subject.kind === 'app'
    ? {
        kind: 'app',
        id: subject.id,
        label: subject.label,
        status: subject.status,
        type: appType(subject),
        name: subject.name,
      }
    : {
        kind: subject.kind,
        id: subject.id,
        label: subject.label,
        status: subject.status,
        type: subject.kind,
      };

/** With its link. `admin` is the origin of the org's Admin Console. */
export const subjectRef = (subject: Named, admin: string): SubjectRef => {
  const { kind, id, label, status, type } = subject;
  return { kind, id, label, url: deepLink(admin, subject), status, type };
};

function appType(app: App): string {
  if (app.protocol !== 'oidc') return app.protocol;
  const type = app.settings.oauthClient.application_type;
  return type ? `oidc-${type}` : 'oidc';
}
