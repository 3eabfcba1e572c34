/** Announced in the same transaction; a domain that may use this one reacts. */
export interface UnitOpened {
  name: 'UnitOpened';
  payload: { unitId: number; path: string };
}

export interface UnitRenamed {
  name: 'UnitRenamed';
  payload: { unitId: number; before: string; after: string };
}

export interface UnitClosed {
  name: 'UnitClosed';
  payload: { unitId: number; path: string; closedOn: string };
}
