import { z } from 'zod';
import { id, words } from '../schema.ts';
import { tableAddress, tableQuery } from '../totals/address/schema.ts';

/** Read as the page reads it and written anew: what is kept is never an address of somebody's own making. */
const query = z
  .string()
  .max(1000)
  .transform((given) => tableQuery(tableAddress(new URLSearchParams(given))));
const name = words(100);
const isShared = z.union([z.boolean(), z.literal('true').transform(() => true)]).default(false);

export const saveViewInput = z.object({
  name,
  query: query.describe('What stands behind the question mark of /so-lieu/tong-hop'),
  isShared: isShared.describe('Shown to whoever acts for the same unit'),
});
export const changeViewInput = z.object({ viewId: id, name, isShared });
export const removeViewInput = z.object({ viewId: id });
