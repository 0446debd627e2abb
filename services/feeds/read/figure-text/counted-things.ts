/**
 * Words that change what the number in front of them says: how many (nghìn, rưỡi), compared with what (so với, thêm), how
 * often (mỗi), or in which unit (lần, phần trăm, đồng). None of them names what was counted.
 */
const changing = new RegExp(
  `(?<!\\p{L})(?:${[
    'chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion|k|m|b|tr|rưỡi|nửa|half|dư|mấy|vài',
    'hơn|kém|tăng|giảm|thêm|bớt|so với|more|less|growth|increase|decrease',
    'mỗi|hằng|hàng (?:năm|quý|tháng|tuần|ngày)|bình quân|trung bình|average|per',
    'ước|khoảng|about|gần|dưới|chưa|không|trở',
    'lần|times|bậc|percent|usd|vnd|vnđ|đ|đô la',
  ].join('|')})(?!\\p{L})|^đồng(?!\\p{L})|^phần(?! mềm)|(?<!bán )lẻ$`,
  'u',
);

/** Whether some words, in lower case, can only name what was counted: "thủ tục hành chính", "xã, phường", but no money. */
export const nameCountedThings = (words: string): boolean => /^\p{L}[\p{L} ,-]*$/u.test(words) && !changing.test(words);
