import { id, logInput } from '../schema.ts';

/** Photos of a record that is there already: from the quick log they come one by one, as the line allows. */
export const addPhotosInput = logInput.pick({ photos: true }).extend({ id });
