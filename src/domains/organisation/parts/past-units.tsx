import { text } from '../rearrangement/text.vi.ts';

/** In the filter bar of a list by unit, where the unit follows others: theirs too. */
export const pastUnitsField = {
  name: 'truoc-sap-xep',
  label: text.before.title,
  options: [{ value: '1', label: text.before.include }],
  unset: text.before.without,
};
