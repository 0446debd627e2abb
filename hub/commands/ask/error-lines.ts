import { errorCatalogue } from '../../../schema/errors/catalogue.ts';
import type { AnswerError } from './ask-hub.ts';
import { plainLine } from './cell-text.ts';

function vietnameseOf({ extensions }: AnswerError, code: string): string {
  if (typeof extensions?.['vi'] === 'string') return extensions['vi'];
  return (
    Object.values(errorCatalogue).find((entry) => entry.code === code)?.vi ?? 'Hệ thống không trả lời được câu hỏi này.'
  );
}

/** One error of an answer for the terminal, Vietnamese above English, with its code and place. */
export function errorLines(error: AnswerError): string {
  const { code: given, requestId } = error.extensions ?? {};
  const code = typeof given === 'string' ? plainLine(given) : 'UNKNOWN';
  const place = [
    ...(error.path && error.path.length > 0 ? [error.path.join('.')] : []),
    ...(typeof requestId === 'string' ? [`request ${requestId}`] : []),
  ];
  const suffix = place.length > 0 ? ` (${place.join('; ')})` : '';
  return [
    `Lỗi [${code}] ${plainLine(vietnameseOf(error, code))}`,
    `Error [${code}] ${plainLine(error.message)}${plainLine(suffix) && ` ${plainLine(suffix)}`}`,
  ].join('\n');
}
