import { printParseErrorCode, type Node, type NodeType, type ParseError } from 'jsonc-parser';
import { foundWords, type Found } from '../fault.ts';

const kinds: Readonly<Record<NodeType, Found>> = {
  array: foundWords('một danh sách', 'a list'),
  object: foundWords('một đối tượng JSON', 'an object'),
  property: foundWords('một thuộc tính', 'a property'),
  string: foundWords('một đoạn chữ', 'a text'),
  number: foundWords('một số', 'a number'),
  boolean: foundWords('giá trị true hoặc false', 'true or false'),
  null: foundWords('giá trị null', 'null'),
};

/** What kind of value stands where another was expected. */
export const jsonKindWords = ({ type }: Node): Found => kinds[type];

/** By the names that the parser gives them; it says them in English alone, for programmers. */
const errors: Readonly<Record<string, Found>> = {
  InvalidSymbol: foundWords('chữ không đặt trong dấu ngoặc kép', 'a word without quotes'),
  InvalidNumberFormat: foundWords('số viết sai dạng JSON', 'a number that is none in JSON'),
  PropertyNameExpected: foundWords('thiếu tên thuộc tính', 'no name of a property'),
  ValueExpected: foundWords('thiếu giá trị', 'no value'),
  ColonExpected: foundWords('thiếu dấu hai chấm', 'no colon'),
  CommaExpected: foundWords('thiếu dấu phẩy', 'no comma'),
  CloseBraceExpected: foundWords('thiếu ngoặc nhọn đóng', 'no closing brace'),
  CloseBracketExpected: foundWords('thiếu ngoặc vuông đóng', 'no closing bracket'),
  EndOfFileExpected: foundWords('nội dung thừa sau khi JSON đã kết thúc', 'more behind the end of the JSON'),
  InvalidCommentToken: foundWords('chú thích', 'a comment'),
  UnexpectedEndOfComment: foundWords('chú thích không kết thúc', 'a comment without end'),
  UnexpectedEndOfString: foundWords('dấu ngoặc kép mở mà không đóng', 'a quote that is not closed'),
  UnexpectedEndOfNumber: foundWords('số viết dở', 'a number without end'),
  InvalidUnicode: foundWords(String.raw`mã \u không hợp lệ`, String.raw`a wrong \u code`),
  InvalidEscapeCharacter: foundWords('ký tự sai sau dấu gạch chéo ngược', 'a wrong character behind a backslash'),
  InvalidCharacter: foundWords('ký tự điều khiển trong đoạn chữ', 'a control character within a text'),
};

const notJson = foundWords('nội dung không phải JSON', 'what is no JSON');

/** What breaks the syntax of a file. */
export const jsonErrorWords = ({ error }: ParseError): Found => errors[printParseErrorCode(error)] ?? notJson;
