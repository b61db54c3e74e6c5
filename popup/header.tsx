import { text } from '../src/i18n/text.ts';
import { Icon } from '../src/ui/icon.tsx';
import { orgName } from '../src/ui/org-name.ts';
import { useHost } from '../src/ui/page-host.ts';
import type { OrgStore, OrgView } from './org-store.ts';

/** Which org this is, and the way to a tab and to the settings. */
export function Header({ view, store }: { view: OrgView; store: OrgStore }) {
  const { openTab, openOptions } = useHost();
  const { org } = view;
  return (
    <header class="top">
      <div class="title">
        <h1>{org ? orgName(org) : text('product')}</h1>
        {org && <p class="muted">{text('product')}</p>}
      </div>
      <OrgChoice view={view} store={store} />
      {org && openTab && (
        <button type="button" class="quiet" onClick={() => openTab(org)}>
          <Icon name="out" />
          {text('action.open-tab')}
        </button>
      )}
      {openOptions && (
        <button type="button" class="quiet" title={text('action.settings')} onClick={openOptions}>
          <Icon name="gear" />
          <span class="hidden">{text('action.settings')}</span>
        </button>
      )}
    </header>
  );
}

function OrgChoice({ view, store }: { view: OrgView; store: OrgStore }) {
  const { org, surroundings } = view;
  const orgs = [
    ...new Set([surroundings?.org, ...(surroundings?.known ?? []), org].filter((key) => key !== undefined)),
  ];
  if (!org || orgs.length < 2) return null;
  return (
    <select
      class="choice"
      aria-label={text('org.choose')}
      value={org}
      onChange={(event) => store.choose(event.currentTarget.value)}
    >
      {orgs.map((key) => (
        <option key={key} value={key}>
          {orgName(key)}
        </option>
      ))}
    </select>
  );
}
