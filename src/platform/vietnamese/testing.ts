import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

const singles = Array.from({ length: 0x5f }, (_, at) => String.fromCodePoint(0xa1 + at));
/** Letter → sign of TCVN3, small letters and capitals without a tone. */
const tcvn3Signs = new Map(singles.map((sign) => [fromTcvn3(sign), sign]));

const pairs = Array.from('aeiouyAEIOUYôÔöÖ').flatMap((base) => singles.map((mark) => base + mark));
/** Letter → one or two signs of VNI. */
const vniSigns = new Map(
  [...singles, ...pairs].map((signs) => [fromVni(signs), signs] as const).filter(([letter]) => letter.length === 1),
);

/** NFC text as it stands in a file under a TCVN3 font; capitals with a tone are small letters of a capital font. */
export function toTcvn3(text: string): string {
  return Array.from(text, (letter) => tcvn3Signs.get(letter) ?? tcvn3Signs.get(letter.toLowerCase()) ?? letter).join(
    '',
  );
}

/** NFC text as it stands in a file under a VNI font. */
export function toVni(text: string): string {
  return Array.from(text, (letter) => vniSigns.get(letter) ?? letter).join('');
}
