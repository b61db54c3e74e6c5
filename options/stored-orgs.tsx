import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { OrgKey } from '../src/model/run.ts';
import { orgName } from '../src/ui/org-name.ts';
import { useHost } from '../src/ui/page-host.ts';
import { failureWords } from './failure-words.ts';

interface Props {
  readonly orgs: readonly OrgKey[];
  readonly onForgotten: (org: OrgKey) => void;
}

/** The orgs whose audits this browser holds, and how to get rid of them. */
export function StoredOrgs({ orgs, onForgotten }: Props) {
  const { ask } = useHost();
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = (org: OrgKey) =>
    ask('forget-org', org).then(
      () => {
        onForgotten(org);
        setStatus(text('options.forgotten {org}', { org: orgName(org) }));
        heading.current?.focus();
      },
      (error) => setStatus(failureWords(error)),
    );
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {text('options.stored')}
      </h2>
      {orgs.length === 0 && <p class="muted">{text('options.stored.none')}</p>}
      {orgs.length > 0 && (
        <ul class="orgs">
          {orgs.map((org) => (
            <StoredOrg key={org} name={orgName(org)} onForget={() => forget(org)} />
          ))}
        </ul>
      )}
      <p role="status">{status}</p>
    </section>
  );
}

/** Asks again before it forgets. */
function StoredOrg({ name, onForget }: { name: string; onForget: () => void }) {
  const [asked, setAsked] = useState(false);
  const forget = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const shown = useRef(asked);
  useEffect(() => {
    // The button that was pressed goes away, and the focus must not go with it.
    if (asked !== shown.current) (asked ? keep : forget).current?.focus();
    shown.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <li>
        <span>{name}</span>
        <button
          ref={forget}
          type="button"
          aria-label={text('options.forget-org {org}', { org: name })}
          onClick={() => setAsked(true)}
        >
          {text('options.forget')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <span>{text('options.forget.sure {org}', { org: name })}</span>
      <span class="answers">
        <button type="button" onClick={onForget}>
          {text('options.forget.yes')}
        </button>
        <button ref={keep} type="button" onClick={() => setAsked(false)}>
          {text('options.forget.no')}
        </button>
      </span>
    </li>
  );
}
