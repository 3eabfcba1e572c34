/** Degrees north and east. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** A drawing of so many units wide and high; the height follows from the places that it must hold. */
export interface Frame {
  width: number;
  height: number;
  place(position: Position): { x: number; y: number };
}

/** What figures of places are drawn on. */
export interface Drawing {
  /** Null: the whole country. */
  province: (Position & { id: number; name: string }) | null;
  /** `isFar`: a special zone in the sea, which stands on the small drawing of the country. */
  places: (Position & { id: number; name: string; isFar: boolean })[];
  /** The shape of the country: its communes, or where one province is looked at, its provinces. */
  land: Position[];
}

// One degree of longitude in the middle of the country (16° north) is this much of one of latitude.
const narrowing = Math.cos((16 * Math.PI) / 180);

/** A frame around all positions, with room at the edges, in which distances keep their proportion. */
export function frameOf(positions: readonly Position[], width: number, room: number, highest = Infinity): Frame {
  const east = positions.map(({ longitude }) => longitude * narrowing);
  const north = positions.map(({ latitude }) => latitude);
  const [left, right] = [Math.min(...east), Math.max(...east)];
  const [bottom, top] = [Math.min(...north), Math.max(...north)];
  // A single place has no extent of its own: it stands in the middle of a quarter of a degree.
  const [across, up] = [Math.max(right - left, 0.25), Math.max(top - bottom, 0.25)];
  const scale = Math.min((width - 2 * room) / across, (highest - 2 * room) / up);
  const height = Math.round(up * scale + 2 * room);
  const [centre, middle] = [(left + right) / 2, (bottom + top) / 2];
  return {
    width,
    height,
    place: ({ latitude, longitude }) => ({
      x: tenth(width / 2 + (longitude * narrowing - centre) * scale),
      y: tenth(height / 2 - (latitude - middle) * scale),
    }),
  };
}

/** The area of a bubble, not its radius, stands for the number. */
export function bubbleRadius(count: number, most: number, largest: number): number {
  if (count <= 0 || most <= 0) return tenth(largest / 6);
  return tenth(Math.max(largest / 5, largest * Math.sqrt(count / most)));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The organisations of the political system that stand at every level (Luật 75/2015/QH13, Điều 4; Hiến pháp, Điều 9). */
export const systemOrganisations = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans'] as const;

/** Official codes of the special zones of Hoàng Sa and Trường Sa on the map since 1 July 2025. Every drawing shows both. */
const archipelagoCodes = new Set(['20333', '22736']);

export function isArchipelago({ code }: { code: string | null }): boolean {
  return code !== null && archipelagoCodes.has(code);
}

export type Coverage = 'full' | 'part' | 'none';

export function coverageOf({ organisationCount }: { organisationCount: number }): Coverage {
  if (organisationCount >= systemOrganisations.length) return 'full';
  return organisationCount > 0 ? 'part' : 'none';
}
