import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { encodeError, type Failure } from '../src/model/failure.ts';
import type { OrgKey, RowQuery, Summary } from '../src/model/run.ts';
import { useHost, useTexts } from '../src/ui/page-host.ts';
import type { Span } from '../src/ui/visible-window.ts';
import { askedQuery, reportOf } from './asked-query.ts';
import { openRowSource, type RowSource } from './row-source.ts';

interface Rows {
  readonly source: RowSource | undefined;
  readonly failure: Failure | undefined;
  /** Called with the rows in sight. */
  readonly want: (span: Span) => void;
}

/** The rows of a query in a report. The old rows stay on the screen until the first of a new query are there. */
export function useRows(org: OrgKey, summary: Summary, query: RowQuery): Rows {
  const report = reportOf(summary);
  const { ask } = useHost();
  const texts = useTexts();
  const asked = useMemo(() => askedQuery(query, texts), [query, texts]);
  const [source, setSource] = useState<RowSource>();
  const [failed, setFailed] = useState<Failed>();
  const [, redraw] = useState(0);
  const inSight = useRef<Span>({ from: 0, to: 1 });

  useEffect(() => {
    let live = true;
    const next = openRowSource(ask, org, asked);
    const show = () => {
      if (!live) return;
      setSource(next);
      setFailed(undefined);
    };
    next.want(inSight.current).then(show, (error) => live && setFailed(failedAt(next, error)));
    return () => {
      live = false;
    };
  }, [ask, org, report, asked]);

  const want = useCallback(
    (span: Span) => {
      inSight.current = span;
      source?.want(span).then(
        (isNew) => {
          if (!isNew) return;
          setFailed((last) => (last?.source === source ? undefined : last));
          redraw((count) => count + 1);
        },
        (error) => setFailed(failedAt(source, error)),
      );
    },
    [source],
  );
  return { source, failure: failed?.failure, want };
}

/** Rows that could not be read; it is over when others of the same query could. */
interface Failed {
  readonly source: RowSource;
  readonly failure: Failure;
}

const failedAt = (source: RowSource, error: unknown): Failed => ({ source, failure: encodeError(error) });
