/** What a reminder asks of its unit, in the order that it is read: to do something, to give its word, to look after what is late below it, to know. */
export const reminderKinds = ['do', 'decide', 'follow', 'know'] as const;
export type ReminderKind = (typeof reminderKinds)[number];
