import { text } from '../../i18n/text.ts';
import type { PanelFinding, PanelView } from '../../model/panel.ts';
import { element } from './elements.ts';
import { findingItem, type WayTo } from './finding-item.ts';

/** Findings of one source. */
export interface FindingGroup {
  readonly view: PanelView;
  /** The page shows a form being edited. */
  readonly unsaved: boolean;
  readonly wayTo: WayTo;
}

interface Shown {
  readonly node: HTMLElement;
  readonly sign: string;
}

/** Lists groups of findings; what did not change stays as it is, with its focus and what was unfolded. */
export function findingGroups(root: ShadowRoot): {
  readonly node: HTMLElement;
  show(groups: readonly FindingGroup[]): void;
} {
  const node = element('div', 'groups');
  const shown = new Map<string, Shown>();
  const keep = (key: string, sign: string, make: () => HTMLElement): HTMLElement => {
    const old = shown.get(key);
    if (old?.sign === sign) return old.node;
    const made = make();
    if (old) takePlace(root, old.node, made);
    shown.set(key, { node: made, sign });
    return made;
  };
  return {
    node,
    show(groups) {
      const keys = new Set<string>();
      const use = (key: string, sign: string, make: () => HTMLElement): HTMLElement => {
        keys.add(key);
        return keep(key, sign, make);
      };
      const parts = groups.flatMap((group) => {
        const { view, unsaved, wayTo } = group;
        const head = use(view.source, headWords(group), () => element('h3', '', headWords(group)));
        const list = use(`${view.source} list`, '', () => element('ul', ''));
        const items = view.findings.map((finding, index) =>
          use(`${view.source} ${keyOf(view, index)}`, signOf(finding, unsaved, wayTo), () =>
            findingItem(finding, unsaved, wayTo),
          ),
        );
        inOrder(list, items);
        return [head, list];
      });
      inOrder(node, parts);
      for (const key of shown.keys()) if (!keys.has(key)) shown.delete(key);
    },
  };
}

function headWords({ view, unsaved }: FindingGroup): string {
  const { source, takenAt, carriedFrom } = view;
  const from =
    source === 'page'
      ? text(unsaved ? 'panel.source.unsaved' : 'panel.source.page')
      : text(`panel.source.${source}`);
  const time = source === 'page' ? '' : ` ${moment(takenAt)}.`;
  const carried = carriedFrom ? text('panel.carried {time}', { time: moment(carriedFrom) }) : '';
  return [`${from}${time}`, carried, unjudged(view)].filter((part) => part !== '').join(' ');
}

function unjudged({ unknown = 0, coverage = 100 }: PanelView): string {
  if (coverage < 100) return text('panel.coverage {coverage}', { coverage });
  return unknown > 0 ? text('panel.unknown {count}', { count: unknown }) : '';
}

const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A rule stands twice where Save would fix one thing and leave another. */
const keyOf = ({ findings }: PanelView, index: number): string => {
  const { ruleId } = findings[index] as PanelFinding;
  return `${ruleId} ${findings.slice(0, index).filter((other) => other.ruleId === ruleId).length}`;
};

/** All that an item shows; two items with the same sign look and act alike. */
const signOf = (finding: PanelFinding, unsaved: boolean, wayTo: WayTo): string =>
  JSON.stringify([finding, unsaved, finding.problems.map(({ at }) => wayTo(at) !== undefined)]);

/** Makes these the children without moving those that are in place, since moving drops the focus. */
function inOrder(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = parent.childNodes[index] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

const FOCUSABLE = 'button, summary';

/** Puts an item in the place of its older self. */
function takePlace(root: ShadowRoot, old: HTMLElement, made: HTMLElement): void {
  const focused = root.activeElement;
  const at = focused && old.contains(focused) ? [...old.querySelectorAll(FOCUSABLE)].indexOf(focused) : -1;
  for (const details of made.querySelectorAll('details'))
    details.open = old.querySelector('details')?.open ?? false;
  old.replaceWith(made);
  if (at < 0) return;
  const places = made.querySelectorAll<HTMLElement>(FOCUSABLE);
  (places[at] ?? places[places.length - 1])?.focus();
}
