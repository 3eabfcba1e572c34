import { searchKey } from '#platform/vietnamese/fold.ts';

/** What words seem to be. Law on Denunciation 2018, Article 2: telling a body of a breach of law by a person or a body. */
export type Denouncing = 'yes' | 'unsure' | 'no';

/** Letters of other scripts that look like ours, so that a word is found however it was written. */
const strangers: Record<string, string> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', һ: 'h', ո: 'n' },
  ...{ α: 'a', ο: 'o', ρ: 'p', υ: 'u', ν: 'v', τ: 't', ι: 'i', ħ: 'h', ł: 'l', ı: 'i' },
};
const plain = (text: string) =>
  searchKey(text)
    .replaceAll(/[^\0-\x7f]/gu, (letter) => strangers[letter] ?? letter)
    // Points and strokes inside of a word hide it: t.ố c.á.o.
    .replaceAll(/(?<=[a-z])[.\-_*·](?=[a-z])/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, ' ');

/** Not a denunciation but words about the law, the procedure or the work against it. */
const about =
  /\b(?:(?:luat|quyen|thu tuc|quy trinh|cach|don thu|mau don|tiep cong dan|giai quyet|tiep nhan|xu ly|phap luat ve|cong tac|khieu nai|khieu nai va) (?:khieu nai )?(?:va )?to cao|(?:phong chong|phong va chong|chong|phong ngua|ngan chan|tuyen truyen ve|luat) (?:tham nhung|hoi lo|bao ke|lang phi tham nhung))\b/gu;

const says = /\b(?:to cao|to giac|to can bo|vach tran)\b/u;

const wrongs = new RegExp(
  `\\b(?:${[
    ...[
      'tham nhung',
      'tham o',
      'nhan hoi lo',
      'dua hoi lo',
      'hoi lo',
      'an hoi lo',
      'nhan tien (?:de|roi|cua dan)',
      'nhan phong bi',
      'an chan',
    ],
    ...[
      'an bot',
      'bien thu',
      'rut ruot',
      'khai khong',
      'khai gian',
      'lap khong',
      'ho so khong',
      'ky khong',
      'vu loi',
      'truc loi',
    ],
    ...[
      'lam quyen',
      'lam dung (?:chuc vu|quyen han|chuc quyen)',
      'loi dung chuc vu',
      'bao ke',
      'cho lot',
      'lot tay',
      'voi tien',
      'doi tien',
    ],
    ...[
      'chay chuc',
      'chay viec',
      'chay an',
      'bang cap gia',
      'bang gia',
      'lam gia (?:ho so|giay to|chu ky)',
      'gia mao chu ky',
      'chiem doat',
    ],
    ...[
      'bo tui',
      'bo tui rieng',
      'an tien',
      'lay tien ung ho',
      'cap dat trai phep',
      'ban dat trai phep',
      'giao dat trai tham quyen',
      'danh bac',
      'cho vay nang lai',
    ],
  ].join('|')})\\b`,
  'u',
);

const who =
  /\b(?:ong|ba|anh|chi|can bo|chu tich|pho chu tich|bi thu|truong (?:thon|ap|ban|khu|khu pho|phong|tram|doan|cong an)|to truong|cong an|dia chinh|ke toan|thu quy|hieu truong|lanh dao|giam doc|nhan vien|cong chuc|nguoi ten|bac si|co giao|thay giao|chi hoi truong|dang vien)\b/u;

/** Asks how things are done, or what has become of something that is known already. */
const asks =
  /\b(?:xin hoi|cho hoi|cho toi hoi|hoi ve|thu tuc (?:nhu the nao|ra sao|gi)|nhu the nao|the nao|gui o dau|nop o dau|duoc khong|co phai|huong dan|(?<!trai |sai )quy dinh|tap huan|tuyen truyen|cong khai ket qua|ket qua xu ly)\b/u;

/** Reads subject and words together. Unsure: the sender is asked. */
export function isDenunciation(text: string): Denouncing {
  const all = plain(text);
  const read = all.replaceAll(about, ' ');
  const [isSaid, isWrong, isSomebody] = [says.test(read), wrongs.test(read), who.test(read)];
  if (!isSaid && !isWrong) return 'no';
  const isPlain = isSaid ? isSomebody || isWrong : isWrong && isSomebody;
  return isPlain && !asks.test(all) ? 'yes' : 'unsure';
}

const danger =
  /\b(?:dang bi (?:danh|nhot|giam|de doa|bao hanh|truy sat)|doa giet|giet nguoi|de doa tinh mang|tu tu|dang chay|chay nha|cap cuu|bat coc|xam hai (?:tre|tinh duc)|hiep dam|bao hanh|danh dap|mac ket|sap nha|duoi nuoc)\b/u;

/** Whether a life may be in danger: no office answers in time, so the page says whom to call. */
export function isDanger(text: string): boolean {
  return danger.test(plain(text));
}
