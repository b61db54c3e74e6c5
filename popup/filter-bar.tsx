import { useEffect, useMemo, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { RuleCounts } from '../src/model/report.ts';
import type { Facets, GroupBy, OrgKey, RowQuery, Summary } from '../src/model/run.ts';
import { useHost, useTexts } from '../src/ui/page-host.ts';
import { wordsFor } from '../src/ui/words-for.ts';
import { reportOf } from './asked-query.ts';
import { chosenGroup, groupsOf } from './groups-of.ts';

interface Props {
  readonly org: OrgKey;
  readonly summary: Summary;
  readonly query: RowQuery;
  readonly onQuery: (query: RowQuery) => void;
  /** Findings the query has. */
  readonly found: number | undefined;
}

export function FilterBar({ org, summary, query, onQuery, found }: Props) {
  const facets = useFacets(org, reportOf(summary));
  const only = (value: string) => (value ? [value] : []);
  return (
    <search class="filters">
      <h2>
        {found === undefined ? text('findings.title') : text('findings.count {count}', { count: found })}
      </h2>
      <Grouping value={query.groupBy} onChange={(groupBy) => onQuery({ ...query, groupBy, open: [] })} />
      <SearchBox value={query.search} onSearch={(search) => onQuery({ ...query, search })} />
      <GroupChoice rules={summary.head.rules} query={query} onQuery={onQuery} />
      <Choice
        label={text('findings.type')}
        all={text('findings.all-types')}
        words="type"
        choices={facets?.types}
        value={query.types[0]}
        onChange={(value) => onQuery({ ...query, types: only(value) })}
      />
      <Choice
        label={text('findings.status')}
        all={text('findings.all-statuses')}
        words="status"
        choices={facets?.statuses}
        value={query.statuses[0]}
        onChange={(value) => onQuery({ ...query, statuses: only(value) })}
      />
    </search>
  );
}

function useFacets(org: OrgKey, report: string): Facets | undefined {
  const { ask } = useHost();
  const [facets, setFacets] = useState<Facets>();
  useEffect(() => {
    ask('read-facets', org).then(setFacets, () => undefined);
  }, [ask, org, report]);
  return facets;
}

const SearchBox = ({ value, onSearch }: { value: string; onSearch: (search: string) => void }) => (
  <input
    type="search"
    aria-label={text('findings.search')}
    placeholder={text('findings.search')}
    value={value}
    maxLength={200}
    onInput={(event) => onSearch(event.currentTarget.value)}
  />
);

const Grouping = ({ value, onChange }: { value: GroupBy; onChange: (by: GroupBy) => void }) => (
  <fieldset class="segments">
    <legend class="hidden">{text('findings.group')}</legend>
    {(['rule', 'subject'] as const).map((by) => (
      <label key={by}>
        <input type="radio" name="group" checked={value === by} onChange={() => onChange(by)} />
        {text(by === 'rule' ? 'findings.by-rule' : 'findings.by-app')}
      </label>
    ))}
  </fieldset>
);

interface GroupProps extends Pick<Props, 'query' | 'onQuery'> {
  /** How often each rule found something. */
  readonly rules: readonly RuleCounts[];
}

/** The groups of the catalogue; a query knows them by their rules. */
function GroupChoice({ rules, query, onQuery }: GroupProps) {
  const texts = useTexts();
  const groups = useMemo(() => groupsOf(texts, rules), [texts, rules]);
  const chosen = chosenGroup(texts, query.ruleIds);
  const choose = (name: string) =>
    onQuery({ ...query, ruleIds: groups.find((group) => group.name === name)?.ruleIds ?? [] });
  return (
    <select
      aria-label={text('findings.area')}
      value={chosen ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{text('findings.all-areas')}</option>
      {groups.map(({ name, findings }) => (
        <option key={name} value={name} disabled={findings === 0 && name !== chosen}>
          {text('findings.choice {name} {count}', { name, count: findings })}
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly words: 'type' | 'status';
  readonly choices: Readonly<Record<string, number>> | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A new report may have nothing of what was chosen. */
const withChosen = (choices: Readonly<Record<string, number>>, value: string) =>
  value === '' || Object.hasOwn(choices, value) ? choices : { ...choices, [value]: 0 };

const Choice = ({ label, all, words, choices = {}, value = '', onChange }: ChoiceProps) => (
  <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
    <option value="">{all}</option>
    {Object.entries(withChosen(choices, value)).map(([name, count]) => (
      <option key={name} value={name}>
        {text('findings.choice {name} {count}', {
          name: wordsFor(words, name),
          count,
        })}
      </option>
    ))}
  </select>
);
