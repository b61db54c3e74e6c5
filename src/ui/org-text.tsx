import { visibleText } from '../report/visible-text.ts';

/** A string that comes from an org: isolated from the text around it, with nothing invisible left in it. */
export const OrgText = ({ value, code = false }: { value: string; code?: boolean }) =>
  code ? <code dir="ltr">{visibleText(value)}</code> : <bdi>{visibleText(value)}</bdi>;
