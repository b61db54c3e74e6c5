import type { PageSource } from '../model/partial-app.ts';
import type { Path } from './labels/paths.ts';
import type { Content } from './read-content.ts';

/** A row of the page whose label is known. Rows with another label are not looked into. */
export interface Row {
  readonly path: Path;
  /** As the page shows it. */
  readonly label: string;
  readonly source: PageSource;
  readonly element: Element;
  readonly content: Content;
}

export type Root = Document | ShadowRoot;

const EDITABLE = ':is(input:not([type="hidden"]):not([readonly]),select,textarea):enabled';

/** Whether a value could be changed where it stands. */
export const sourceOf = (elements: Iterable<Element>): PageSource => {
  for (const element of elements)
    if (element.matches(EDITABLE) || element.querySelector(EDITABLE)) return 'page-edit';
  return 'page-read';
};
