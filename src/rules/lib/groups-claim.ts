import type { GroupsClaim } from '../../model/app-facts.ts';

/** Whether an app's claim sends the groups that a filter lets through. */
export const isGroupsFilter = ({ valueType, groupFilterType }: GroupsClaim): boolean =>
  valueType === 'GROUPS' || (valueType === undefined && groupFilterType !== undefined);

/** Whether an app has no claim about groups; it may still have a name for one. */
export const sendsNoGroups = (claim: GroupsClaim): boolean =>
  claim.valueType === 'NONE' ||
  claim.valueType === 'SYSTEM' ||
  (claim.valueType === undefined && claim.groupFilterType === undefined && !claim.value);
