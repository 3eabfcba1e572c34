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

/** What one subscriber has of the network: an IPv4 address, or the /64 that one household has of IPv6. */
export function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/u, '')
    .replace(/%.*$/u, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const between = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: between }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':');
}
