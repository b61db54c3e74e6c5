import { maskText } from '../../okta/readers/mask.ts';
import { readAppList, readOriginList } from '../list-rows.ts';

export type ListKind = 'app' | 'trusted-origin';

/** A row of a list and the place in it for a badge. */
export interface BadgeRow {
  /** As the worker knows the subject: an app by its id, an origin by its name. */
  readonly id: string;
  /** After this link, or at the end of this cell. */
  readonly place: Element;
  put(host: HTMLElement): void;
}

export const listRows = (kind: ListKind, document: Document, url: string): readonly BadgeRow[] =>
  kind === 'app'
    ? readAppList(document, url).map(({ id, link }) => ({ id, place: link, put: (host) => link.after(host) }))
    : readOriginList(document).map(({ name, cell }) => ({
        id: maskText(name),
        place: cell,
        put: (host) => cell.append(host),
      }));
