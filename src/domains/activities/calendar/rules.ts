/** What a day of many units is looked at by. */
export const daySides = ['activities', 'meetings', 'due'] as const;
export type DaySide = (typeof daySides)[number];
