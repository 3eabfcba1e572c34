import { searchKey } from '#platform/vietnamese/fold.ts';

/**
 * First parts of paths that belong to the workspace and the server: a site that began with one would never be reached. A test
 * compares them with src/routes.ts.
 */
export const reservedPlaces: ReadonlySet<string> = new Set([
  ...[
    'anh',
    'api',
    'assets',
    'ban-nhap',
    'bao-cao',
    'cac-trang',
    'chi-tieu',
    'co-chu',
    'cong',
    'doi-mat-khau',
    'doi-thoai',
    'don-vi',
    'ghi-nhanh',
  ],
  ...[
    'healthz',
    'hoat-dong',
    'hop',
    'kien-nghi',
    'lay-y-kien',
    'giam-sat',
    'lich',
    'metrics',
    'nhac-viec',
    'nhiem-vu',
    'readyz',
  ],
  ...[
    'so-lieu',
    'tai-khoan',
    'tim',
    'toi',
    'tong-hop-du-luan',
    'trang-tin',
    'van-ban',
    'van-hanh',
    'dang-nhap',
    'dang-xuat',
    'yeu-cau-du-lieu',
  ],
  ...['chon-don-vi', 'kich-hoat', 'xem-truoc'],
]);

/** Parts that are pages of a site: a site below another one may not hide them. */
export const pagesOfSites: ReadonlySet<string> = new Set([
  ...[
    'anh',
    'chuyen-muc',
    'co-chu',
    'doi-thoai',
    'du-lieu',
    'du-lieu-ca-nhan',
    'giam-sat',
    'gui-y-kien',
    'in',
    'lay-y-kien',
    'lich',
    'loi-hua',
    'tep',
    'tim',
    'tin',
  ],
  ...['tra-cuu', 'van-ban'],
]);

/** Null where a site may stand there. */
export function placeRefusal(place: string): string | null {
  const [first, ...others] = place.split('/');
  return reservedPlaces.has(first!) || others.some((part) => pagesOfSites.has(part)) ? 'place-reserved' : null;
}

/** One part of an address: letters without accents, digits, hyphens between them; whole words up to `most` characters. */
export function addressPart(name: string, most = 60): string {
  const words = searchKey(name)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  let part = '';
  for (const word of words) {
    const longer = part === '' ? word.slice(0, most) : `${part}-${word}`;
    if (longer.length > most) break;
    part = longer;
  }
  return part;
}

const front = 'front';

/**
 * Where the site of a unit would stand: 'lam-dong', 'lam-dong/phuong-la-gi', 'lam-dong/phuong-la-gi/phu-nu'. `territories`
 * from the province down; the kind of a province is left out, since nobody says it; the Front needs no name of its own.
 */
export function suggestedPlace(territories: readonly string[], organisation: { code: string; name: string }): string {
  const [province, ...below] = territories;
  const parts = [
    ...(province === undefined ? [] : [province.replace(/^(?:Tỉnh|Thành phố)\s+/u, '')]),
    ...below.slice(0, 1),
    ...(organisation.code === front ? [] : [organisation.name.replace(/^(?:Hội Liên hiệp|Hội|Liên đoàn)\s+/u, '')]),
  ];
  return parts.map((part) => addressPart(part)).join('/');
}
