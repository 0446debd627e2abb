/**
 * TCVN3 (ABC): fonts in which each Vietnamese letter has the place of a Western sign, TCVN 5712:1993 VN3. The letters from
 * A1 on; a space where there is none.
 */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
const firstTcvn3 = 0xa1;

/** VNI for Windows: fonts that show a vowel and the Western letter behind it as one Vietnamese letter. */
const vniMarks: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  ô: 'ùớøờûởõỡïợ',
  u: 'ùúøùûủõũïụ',
  ö: 'ùứøừûửõữïự',
  y: 'ùýøỳûỷõỹ',
};
const vniAlone: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const vniPairs: ReadonlyMap<string, string> = new Map(
  Object.entries(vniMarks).flatMap(([vowel, marks]) =>
    Array.from({ length: marks.length / 2 }, (_, at) => [vowel + marks[2 * at], marks[2 * at + 1] ?? ''] as const),
  ),
);

/** A word typed in a TCVN3 font as it was meant. */
export const fromTcvn3 = (word: string): string =>
  word.replaceAll(/[\u00a1-\u00fe]/g, (sign) => {
    const letter = tcvn3[sign.charCodeAt(0) - firstTcvn3];
    return letter === undefined || letter === ' ' ? sign : letter;
  });

/** A word typed in a VNI font as it was meant, in lower case. */
export function fromVni(word: string): string {
  const lower = word.toLowerCase();
  let meant = '';
  for (let at = 0; at < lower.length; at++) {
    const pair = vniPairs.get(lower.slice(at, at + 2));
    const letter = lower[at] ?? '';
    meant += pair ?? vniAlone[letter] ?? letter;
    if (pair !== undefined) at += 1;
  }
  return meant;
}
