/**
 * Text as programs of before Unicode wrote it, to test what recognises it: tables of their own, from the standard and
 * from the fonts, that share nothing with the code under test.
 */

/** TCVN 5712:1993, VN3: capital letters with tones have no place of their own there. */
const tcvn3Letters: Readonly<Record<string, number>> = {
  Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7, ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae,
  à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb,
  è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde,
  ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee,
  ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe,
}; // prettier-ignore

/** VNI for Windows: a vowel, and behind it a letter for its marks. */
const vniLetters: Readonly<Record<string, string>> = {
  á: 'aù', à: 'aø', ả: 'aû', ã: 'aõ', ạ: 'aï', â: 'aâ', ấ: 'aá', ầ: 'aà', ẩ: 'aå', ẫ: 'aã', ậ: 'aä', ă: 'aê', ắ: 'aé', ằ: 'aè', ẳ: 'aú', ẵ: 'aü', ặ: 'aë',
  é: 'eù', è: 'eø', ẻ: 'eû', ẽ: 'eõ', ẹ: 'eï', ê: 'eâ', ế: 'eá', ề: 'eà', ể: 'eå', ễ: 'eã', ệ: 'eä', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò',
  ó: 'où', ò: 'oø', ỏ: 'oû', õ: 'oõ', ọ: 'oï', ô: 'oâ', ố: 'oá', ồ: 'oà', ổ: 'oå', ỗ: 'oã', ộ: 'oä', ơ: 'ô', ớ: 'ôù', ờ: 'ôø', ở: 'ôû', ỡ: 'ôõ', ợ: 'ôï',
  ú: 'uù', ù: 'uø', ủ: 'uû', ũ: 'uõ', ụ: 'uï', ư: 'ö', ứ: 'öù', ừ: 'öø', ử: 'öû', ữ: 'öõ', ự: 'öï', ý: 'yù', ỳ: 'yø', ỷ: 'yû', ỹ: 'yõ', ỵ: 'î', đ: 'ñ',
}; // prettier-ignore

/** Letters of windows-1258 that windows-1252 has others for, and its tones, which stand behind their vowel. */
const windows1258Letters: Readonly<Record<string, number>> = {
  Ă: 0xc3, ă: 0xe3, Đ: 0xd0, đ: 0xf0, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd,
  '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2,
}; // prettier-ignore

/** What a typist of such a font wrote: letters of Latin-1. */
export const asTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const byte = tcvn3Letters[letter] ?? tcvn3Letters[letter.toLowerCase()];
    return byte === undefined ? letter : String.fromCharCode(byte);
  }).join('');

export const asVni = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const small = vniLetters[letter.toLowerCase()];
    if (small === undefined) return letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  }).join('');

/** Bytes of a text in which every letter is one of Latin-1; whatever is not becomes a question mark, as programs do. */
export const latin1 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => (letter.charCodeAt(0) <= 0xff ? letter : '?')).join(''), 'latin1');

/** A vowel with its hat or horn in one byte, its tone in the next. */
export function windows1258(text: string): Buffer {
  const hats = text.normalize('NFD').replaceAll(/([aeoAEO])(\p{M}*)(\u0302)(\p{M}*)/gu, '$1$3$2$4');
  const parted = hats
    .replaceAll(/[aeoAEO]\u0302|[aA]\u0306|[ouOU]\p{M}?\u031b/gu, (vowel) => vowel.normalize('NFC'))
    .replaceAll(/([aA])(\u0323)\u0306/g, (_, vowel: string, tone: string) => `${vowel}\u0306`.normalize('NFC') + tone);
  return latin1(
    Array.from(parted, (letter) => {
      const byte = windows1258Letters[letter];
      return byte === undefined ? letter : String.fromCharCode(byte);
    }).join(''),
  );
}

/** UTF-8 opened as a code page of Windows and saved as UTF-8. */
export const garbled = (text: string, codePage: 'windows-1252' | 'windows-1258'): string =>
  new TextDecoder(codePage).decode(Buffer.from(text));

export function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

/** Sentences of provincial reports. */
export const vietnameseSentences: readonly string[] = [
  'Toàn tỉnh có 59,47% hộ gia đình sử dụng cáp quang Internet băng rộng và 100% xã, phường, thị trấn kết nối Internet cáp quang',
  'tích hợp lên Cổng Dịch vụ công quốc gia 1.363/1.726 TTHC của tỉnh (đạt 79,24%)',
  'Tỷ lệ giải ngân vốn đầu tư công năm 2024 đạt 93,21% so với kinh phí được cấp',
  'có 175 cơ sở giáo dục công lập thực hiện thu học phí thanh toán không dùng tiền mặt, đạt tỷ lệ 52,6%',
  'Khánh Hòa xếp vị trí 30/63 tỉnh, thành phố trực thuộc Trung ương (tăng 11 bậc so với năm 2022)',
  'Có 31/37 hệ thống thông tin đã phê duyệt cấp độ an toàn, đạt 84%',
  '100% xã, phường, thị trấn và thôn/khu phố thành lập Tổ công nghệ số cộng đồng',
  'đã khai thác cơ sở dữ liệu quốc gia dân cư phục vụ tiếp nhận và giải quyết thủ tục hành chính 376.874 lượt',
];
