import type { Place } from '../fault.ts';
import type { ValidationReport } from '../report/validation-report.ts';

/** What is said of one place of an upload. */
export interface Mark extends Place {
  readonly isFault: boolean;
  /** Vietnamese, then English. */
  readonly text: string;
}

/** Faults, warnings and the findings that stand on rows of the file, in that order. */
export function marksOf({ faults, warnings, findings }: ValidationReport): Mark[] {
  const told = (isFault: boolean) => (fault: (typeof faults.first)[number]) => ({
    sheet: fault.sheet ?? null,
    line: fault.line,
    column: fault.column,
    isFault,
    text: [
      `${isFault ? 'LỖI' : 'CẢNH BÁO'}: thấy ${fault.foundVi || '(trống)'}; cần có ${fault.expectedVi}`,
      `Cách sửa: ${fault.mendVi}`,
      `${isFault ? 'FAULT' : 'WARNING'}: found ${fault.foundEn || '(empty)'}; expected ${fault.expectedEn}`,
      `To mend: ${fault.mendEn}`,
    ].join('\n'),
  });
  const found = findings.first.flatMap(({ place, messageVi, messageEn, repair }) =>
    place === null
      ? []
      : [
          {
            ...place,
            isFault: false,
            text: [
              `CẦN XEM LẠI: ${messageVi}`,
              `TO REVIEW: ${messageEn}`,
              ...(repair === null ? [] : [`→ ${repair}`]),
            ].join('\n'),
          },
        ],
  );
  return [...faults.first.map(told(true)), ...warnings.first.map(told(false)), ...found];
}
