import { makeConsultation } from '#domains/opinion/consultations/testing.ts';
import { makeBoard, makeVisit } from '#domains/supervision/boards/testing.ts';
import type { ApiWorld } from './api-world.ts';

/** Lists of boards and consultations, which name a unit. */
export const boardLists = ['/boards', '/boards/below', '/consultations'];

/** A right body for each address of boards and consultations. */
export const boardBodies = (world: ApiWorld) => ({
  '/boards': makeBoard(),
  '/boards/{id}/plans': { span: 'year', startsOn: '2026-06-16', what: 'Giám sát thu, chi', plannedVisits: 4 },
  '/boards/{id}/visits': makeVisit(),
  '/boards/visits/{id}/correct': { ...makeVisit(), version: 1 },
  '/boards/visits/{id}/remove': { version: 1, reason: 'Ghi nhầm' },
  '/consultations': makeConsultation(),
  '/consultations/count': { id: world.consultationId, areaId: 5, handedOut: 100, agreed: 80 },
});
