import { openWorker, type Worker } from '#platform/jobs/worker.server.ts';
import { jobs } from '#domains/jobs.ts';
import type { OfficeSystem } from '#domains/tables.ts';
import { serviceDesk } from './session.ts';

/** The worker of a server: all jobs of the domains, each as its service. Runs nothing before it is started. */
export function openOfficeWorker(system: OfficeSystem): Promise<Worker> {
  return openWorker({ system, jobs, deskOf: (service) => serviceDesk(system, service) });
}
