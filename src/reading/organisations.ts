import type { Addressee, AddresseeLevel, OrganisationKind } from './reading.ts';

/** The five socio-political organisations (Law 75/2015/QH13, Article 1; Constitution, Article 9.2). */
const five: OrganisationKind[] = ['trade_union', 'farmers', 'women', 'youth', 'veterans'];

const kinds: [OrganisationKind, RegExp][] = [
  ['front', /mặt trận|mttq|ctmt|bctmt/u],
  ['trade_union', /công đoàn|liên đoàn lao động|lđlđ|nghiệp đoàn/u],
  ['farmers', /nông dân(?! nhân)|hnd(?![\p{L}])/u],
  ['women', /phụ nữ|lhpn/u],
  [
    'youth',
    /đoàn thanh niên|đoàn tncs|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|xã đoàn|phường đoàn|chi đoàn|trung ương đoàn|liên hiệp thanh niên|lhtn|(?:^|\s)(?<!công )(?<!liên )đoàn (?:xã|phường|cơ sở|các cấp|tncs)/u,
  ],
  ['veterans', /cựu chiến binh|ccb(?![\p{L}])/u],
  ['red_cross', /chữ thập đỏ|ctđ(?![\p{L}])/u],
  [
    'party',
    /cấp ủy|đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|(?:tỉnh|thành|thị|huyện|quận|phường) ủy|ban xây dựng đảng|ban tổ chức (?!hội|thực|cuộc|lễ)|tuyên giáo|dân vận|ủy ban kiểm tra|ubkt|ban bí thư|bộ chính trị|trung ương đảng|cán sự đảng|bí thư|đảng viên/u,
  ],
  [
    'state',
    /nhân dân các cấp|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|chính quyền|công an|quân sự|(?:^|\s)sở(?!\shữu)|bộ chỉ huy|tòa án|viện kiểm sát|kho bạc|trường|trạm y tế|(?<!văn )phòng (?!trào|chống)|thủ tướng|chính phủ/u,
  ],
];

const nation = /trung ương|toàn quốc|cả nước|chính phủ|tổng liên đoàn|quốc hội|bộ chính trị/u;
const province = /tỉnh|thành phố(?! trực thuộc tỉnh)|thành ủy|(?:^|\s)sở\s|tỉnh đoàn|thành đoàn/u;
const commune = /xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|thị xã|thị ủy|cấp cơ sở|đảng bộ cơ sở/u;
const area =
  /khu dân cư|thôn(?![\p{L}])|tổ dân phố|khu phố|(?:^|\s)(?:ấp|bản|buôn|khóm|làng)(?![\p{L}])|chi hội|chi đoàn|tổ hội|ban công tác mặt trận|bctmt|ctmt/u;
const everyOne = /(?:^|\s)(?:các|mọi|mỗi|từng|toàn|tất cả|cả)(?![\p{L}])/u;

/** Which lines of the catalogue a folded name means, at which level, and whether every unit of the kind. */
export function organisationsOf(plain: string): Pick<Addressee, 'organisations' | 'level' | 'all'> {
  const found = new Set<OrganisationKind>();
  for (const [kind, pattern] of kinds) if (pattern.test(plain)) found.add(kind);
  if (
    /(?:tổ chức|đoàn thể)(?: chính trị\s?-\s?xã hội| ct\s?-\s?xh)?(?:\s|$)/u.test(plain) &&
    !/tổ chức (?:đảng|cơ sở|hội)/u.test(plain)
  ) {
    for (const kind of five) found.add(kind);
  }
  if (found.size === 0) found.add('other');
  return { organisations: [...found], level: levelOf(plain), all: everyOne.test(plain) };
}

/** The lowest level that is named; a name at several levels ("các cấp") has none. */
function levelOf(plain: string): AddresseeLevel | null {
  if (/các cấp/u.test(plain)) return null;
  if (area.test(plain)) return 'area';
  if (commune.test(plain)) return 'commune';
  if (province.test(plain)) return 'province';
  return nation.test(plain) ? 'nation' : null;
}
