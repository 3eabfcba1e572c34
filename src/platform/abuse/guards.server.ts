import type { Secret } from '#platform/secret/secret.server.ts';
import { openProofDesk, type ProofDesk } from './proof.server.ts';
import { networkOf, openWindowLimit, type WindowLimit } from './window-limit.ts';

/** What stands between the public and what it may write. In memory, for one process. */
export interface Guards {
  proofs: ProofDesk;
  /** Whoever comes too often waits: a network may be a whole office or a village behind one address. */
  limits: Record<'page' | 'worked' | 'answered' | 'site' | 'code' | 'siteCodes', WindowLimit>;
}

const known = new WeakMap<object, Guards>();

export function guardsOf(system: { secret: Secret }): Guards {
  const before = known.get(system);
  if (before) return before;
  const hour = 3600;
  const made = {
    proofs: openProofDesk(system.secret),
    limits: {
      page: openWindowLimit({ most: 120, seconds: 600 }),
      worked: openWindowLimit({ most: 30, seconds: hour }),
      answered: openWindowLimit({ most: 6, seconds: hour }),
      site: openWindowLimit({ most: 300, seconds: hour }),
      code: openWindowLimit({ most: 30, seconds: 600 }),
      siteCodes: openWindowLimit({ most: 600, seconds: 600 }),
    },
  };
  known.set(system, made);
  return made;
}

/** Whom a limit counts: a keyed digest, so that no memory dump tells an address. */
export function counted(secret: Secret, network: string): string {
  return secret.digest(networkOf(network), 'network');
}
