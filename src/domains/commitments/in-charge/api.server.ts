import { z } from 'zod';
import { acting, type Endpoint } from '#platform/api/endpoint.server.ts';
import type { Database } from '#domains/tables.ts';
import { id } from '../schema.ts';
import { handOver, putInCharge } from './commands.server.ts';
import { handOverInput, putInChargeInput } from './schema.ts';

export const chargeApi: readonly Endpoint<Database>[] = [
  acting({
    path: '/commitments/{id}/put-in-charge',
    summary: 'The owner puts one of its people in charge, or nobody',
    command: putInCharge,
    input: putInChargeInput,
    answer: z.object({}).meta({ id: 'Done' }),
  }),
  acting({
    path: '/commitments/hand-over',
    summary: 'Everything open that one person is in charge of in a unit goes to another of its people',
    command: handOver,
    input: handOverInput,
    answer: z.object({ unitId: id, commitments: z.int(), series: z.int() }),
  }),
];
