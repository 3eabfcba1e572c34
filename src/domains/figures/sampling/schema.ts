import { z } from 'zod';
import { id } from '../schema.ts';

export const pair = z.object({ indicatorId: id, periodId: id });

/** The job that stands for a total that is not right: it fails until it is, and shows so to the administrator. */
export const recheck = { name: 'figures.recheck', input: pair };
