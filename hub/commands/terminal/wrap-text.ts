import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A word wider than the line, in pieces that fit. */
function cutWord(word: string, width: number): string[] {
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = pieces.length - 1;
    if (stringWidth(`${pieces[last]}${segment}`) <= width || pieces[last] === '') pieces[last] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The text in lines of at most `width` columns, broken at blanks, and within words only where one fills a line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).flatMap((each) => (stringWidth(each) > width ? cutWord(each, width) : [each]))) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
