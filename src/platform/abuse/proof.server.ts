import { createChallenge, randomInt, type Challenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Secret } from '#platform/secret/secret.server.ts';
import { abuseText } from './text.vi.ts';

/** What a form carries: work for a browser that runs scripts, and a question in words for one that does not. */
export interface Check {
  challenge: Challenge;
  question: string;
}
export type Proof = 'worked' | 'answered' | 'unanswered' | 'wrong' | 'stale' | 'used';

const validMilliseconds = 60 * 60_000;
/** Hashes: a second for an old phone at the most, and nothing that a person notices. */
const [leastWork, mostWork] = [3_000, 20_000];
const mostRemembered = 50_000;

export interface ProofDesk {
  make(now: Date): Promise<Check>;
  /** `form` is the id of one filling-in: the same form may come twice, another one may not use its check. */
  judge(given: { check: string; proof: string; answer: string; form: string }, now: Date): Promise<Proof>;
}

/** Every check is good once and for an hour. What was used is remembered in memory, for one process. */
export function openProofDesk(secret: Secret): ProofDesk {
  const key = secret.digest('altcha', 'proof-of-work');
  const used = new Map<string, { form: string; until: number }>();
  const sumOf = (nonce: string) => {
    const bytes = Buffer.from(secret.digest(nonce, 'plain-question'), 'base64url');
    return [1 + (bytes[0]! % 9), 1 + (bytes[1]! % 9)] as const;
  };

  function isOthers(nonce: string, form: string, until: number, now: number): boolean {
    for (const [one, { until: end }] of used) {
      if (end >= now && used.size < mostRemembered) break;
      used.delete(one);
    }
    const before = used.get(nonce);
    if (!before) used.set(nonce, { form, until });
    return before !== undefined && before.form !== form;
  }

  return {
    async make(now) {
      const until = now.getTime() + validMilliseconds;
      const counter = randomInt(mostWork, leastWork);
      const made = { algorithm: 'SHA-256', cost: 1, deriveKey, counter, hmacSignatureSecret: key };
      const challenge = await createChallenge({ ...made, data: { until } });
      return { challenge, question: abuseText.question(...sumOf(challenge.parameters.nonce)) };
    },
    async judge({ check, proof, answer, form }, now) {
      const challenge = parsed(check) as Challenge | null;
      const solution = parsed(proof) as Partial<Payload['solution']> | null;
      if (!challenge?.parameters) return 'stale';
      const tried = { counter: solution?.counter ?? 0, derivedKey: solution?.derivedKey ?? '' };
      const { verified, invalidSignature } = await verifySolution({
        ...{ challenge, solution: tried, deriveKey, hmacSignatureSecret: key },
      }).catch(() => ({ verified: false, invalidSignature: true }));
      const until = Number(challenge.parameters.data?.until);
      if (invalidSignature !== false || !(until >= now.getTime())) return 'stale';
      const { nonce } = challenge.parameters;
      const [one, other] = sumOf(nonce);
      const isAnswered = answer.trim() === String(one + other);
      if (!verified && !isAnswered) return answer.trim() === '' ? 'unanswered' : 'wrong';
      if (isOthers(nonce, form, until, now.getTime())) return 'used';
      return verified ? 'worked' : 'answered';
    },
  };
}

function parsed(text: string): unknown {
  if (text.length > 4_000) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
