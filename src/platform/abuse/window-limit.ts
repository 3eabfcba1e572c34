export interface WindowLimit {
  /** Counts one act of somebody. Null when it may happen, otherwise the seconds until it may. */
  count(who: string, now: Date): number | null;
}

/**
 * So many acts of one in so many seconds; in memory, for one process. Beyond `mostKnown` the one that began longest ago is
 * forgotten, so it never grows.
 */
export function openWindowLimit({ most, seconds, mostKnown = 20_000 }: Window): WindowLimit {
  const known = new Map<string, { began: number; acts: number }>();
  return {
    count(who, now) {
      const at = now.getTime();
      const before = known.get(who);
      if (before && at >= before.began && at - before.began < seconds * 1000) {
        if (before.acts >= most) return Math.ceil((before.began + seconds * 1000 - at) / 1000);
        before.acts += 1;
        return null;
      }
      // Set anew behind the others: the map stays in the order in which the windows began.
      known.delete(who);
      if (known.size >= mostKnown) known.delete(known.keys().next().value!);
      known.set(who, { began: at, acts: 1 });
      return null;
    },
  };
}

interface Window {
  most: number;
  seconds: number;
  mostKnown?: number;
}

/** What one subscriber has of the network: an IPv4 address, the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const parts = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  const filled =
    tail === undefined ? parts : [...parts, ...Array<string>(Math.max(0, 8 - parts.length - after)).fill('0')];
  return [...filled, '0', '0', '0', '0'].slice(0, 4).join(':').toLowerCase();
}
