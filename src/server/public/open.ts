import { execute, read } from '#platform/command/execute.server.ts';
import { addViews } from '#domains/portal/site/commands.server.ts';
import { getSiteMark } from '#domains/portal/site/queries.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';
import { openPublicDesk } from '../session.ts';
import { type LaneParts, openPublicLane, type PublicLane } from './lane.ts';
import { openVisits, type Visits } from './visits.ts';

const flushMilliseconds = 60_000;

export interface SiteLane {
  lane: PublicLane;
  visits: Visits;
  /** Writes down the visits of the last minute. */
  close(): Promise<void>;
}

/** The public lane of a running product: counts go to the database each minute. */
export function openSiteLane(
  system: OfficeSystem,
  tuning: Pick<LaneParts, 'cache' | 'gate' | 'limits'> = {},
): SiteLane {
  const desk = openPublicDesk(system);
  const visits = openVisits(async (views) => {
    await execute(await desk(), addViews, views);
  }, system.log);
  const lane = openPublicLane({
    ...{ clock: system.clock, visits },
    siteMark: async (site) => read(await desk(), (ctx) => getSiteMark(ctx, site)),
    ...tuning,
  });
  const timer = setInterval(() => void visits.flush(), flushMilliseconds);
  timer.unref();
  return {
    ...{ lane, visits },
    async close() {
      clearInterval(timer);
      await visits.flush();
    },
  };
}
