/**
 * TCVN 5712:1993 from 0xA1 to 0xFF. The third form (TCVN3, "ABC", the .Vn fonts) has the small letters and the
 * capitals without a tone; the capitals with one come from the second form, where they fill its gaps.
 */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẰ' +
  '\u0300\u0309\u0303\u0301\u0323' +
  'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';
const FIRST = 0xa1;

/** Its code is that of the soft hyphen, which readers of PDF leave out. */
export const softHyphenLetter = 'ư';

/**
 * Text of a TCVN3 font, read as Windows-1252 ("Céng hoµ"), in Unicode NFC ("Cộng hoà"). Capitals with a tone are small
 * letters of a capital font: a line all in capitals otherwise, and a word with two plain capitals, become capital.
 */
export function fromTcvn3(text: string): string {
  return text
    .split('\n')
    .map((line) => (isCapital(line) ? decode(line).toUpperCase() : capitalWords(line)))
    .join('\n');
}

function decode(text: string): string {
  return text.replace(/[\u00A1-\u00FF]/gu, (sign) => LETTERS[sign.charCodeAt(0) - FIRST] ?? sign).normalize('NFC');
}

function isCapital(line: string): boolean {
  return !/[a-z]/u.test(line) && (line.match(/[A-Z]/gu)?.length ?? 0) >= 4;
}

function capitalWords(line: string): string {
  return line.replace(/\S+/gu, (word) => {
    const isCapitalWord = /[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word);
    return isCapitalWord ? decode(word).toUpperCase() : decode(word);
  });
}
