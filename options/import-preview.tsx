import { useEffect, useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import type { Change } from './settings-changes.ts';

/** Entries of one kind that are shown at once; the others unfold. */
const FIRST = 20;
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

interface EntriesProps {
  readonly sign: 'added' | 'removed';
  readonly entries: readonly string[];
}

const Entries = ({ sign, entries }: EntriesProps) => (
  <>
    {entries.slice(0, FIRST).map((entry) => (
      <Entry key={entry} sign={sign} entry={entry} />
    ))}
    {entries.length > FIRST && (
      <li>
        <details>
          <summary>
            <span class="muted">{text(`options.import.${sign}`)}</span>{' '}
            {text('options.import.more {count}', { count: entries.length - FIRST })}
          </summary>
          <ul>
            {entries.slice(FIRST).map((entry) => (
              <Entry key={entry} sign={sign} entry={entry} />
            ))}
          </ul>
        </details>
      </li>
    )}
  </>
);

const Entry = ({ sign, entry }: { sign: EntriesProps['sign']; entry: string }) => (
  <li>
    <span class="muted">{text(`options.import.${sign}`)}</span>{' '}
    <OrgText value={entry.length > LONGEST ? `${entry.slice(0, LONGEST)} …` : entry} />
  </li>
);
