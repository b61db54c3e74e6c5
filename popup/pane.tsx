import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { Icon } from '../src/ui/icon.tsx';

interface Props {
  readonly label: string;
  /** Absent where the pane was not opened by the user and there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  /** Out of sight while something it opened stands in its place. */
  readonly hidden?: boolean;
  /** What stands beside the way back. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands above the list, or beside it where there is room. Escape goes back. */
export function Pane({ label, onBack, hidden = false, beside, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onBack) return;
    event.preventDefault();
    onBack();
  };
  return (
    // With a tabindex a click on its text takes the focus, and Escape is heard here.
    <article class="detail" tabIndex={-1} aria-label={label} hidden={hidden} onKeyDown={onKeyDown}>
      <div class="row bar-top">
        {onBack && (
          <button type="button" class="quiet" onClick={onBack}>
            <Icon name="back" />
            {text('action.back')}
          </button>
        )}
        {beside}
      </div>
      {children}
    </article>
  );
}

/** For the heading of what the user opened: it gets the focus, again whenever `what` changes. */
export function useHeadingFocus(wanted: boolean, what?: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wanted) heading.current?.focus();
  }, [what]);
  return heading;
}
