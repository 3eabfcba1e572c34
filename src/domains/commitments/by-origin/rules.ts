/** Where a promise comes from → the page of that, where it has one. */
const originPages = {
  ...{ directive: '/van-ban', meeting: '/hop', own: null },
  ...{ dialogue: '/doi-thoai', petition: '/kien-nghi', supervision: '/giam-sat' },
} as const;
export type OriginKind = keyof typeof originPages;

export function originPage(kind: OriginKind, id: number | null): string | null {
  const place = originPages[kind];
  return place === null || id === null ? null : `${place}/${id}`;
}
