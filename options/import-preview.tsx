import { useEffect, useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import type { Change } from './settings-changes.ts';

/** Entries of one kind that are shown; of the others there is a count. */
const MOST = 20;
const LONGEST = 300;

interface Props {
  readonly changes: readonly Change[];
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** What a file would change, and the question whether it should. */
export function ImportPreview({ changes, onAccept, onRefuse }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="changes">
      <h3 ref={heading} tabIndex={-1}>
        {text('options.import.title')}
      </h3>
      {changes.map(({ name, added, removed }) => (
        <div key={name}>
          <h4>{name}</h4>
          <ul>
            <Entries sign="removed" entries={removed} />
            <Entries sign="added" entries={added} />
          </ul>
        </div>
      ))}
      <p class="muted">{text('options.import.about')}</p>
      <div class="answers">
        <button type="button" class="main" onClick={onAccept}>
          {text('options.import.yes')}
        </button>
        <button type="button" onClick={onRefuse}>
          {text('options.import.no')}
        </button>
      </div>
    </div>
  );
}

const Entries = ({ sign, entries }: { sign: 'added' | 'removed'; entries: readonly string[] }) => (
  <>
    {entries.slice(0, MOST).map((entry) => (
      <li key={entry}>
        <span class="muted">{text(`options.import.${sign}`)}</span>{' '}
        <OrgText value={entry.length > LONGEST ? `${entry.slice(0, LONGEST)} …` : entry} />
      </li>
    ))}
    {entries.length > MOST && (
      <li>
        <span class="muted">{text(`options.import.${sign}`)}</span>{' '}
        {text('options.import.more {count}', { count: entries.length - MOST })}
      </li>
    )}
  </>
);
