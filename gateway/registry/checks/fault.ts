import type { CheckFault } from './check.ts';

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** Where it is, what was found against what was expected, and how to mend it. */
type Tell = (place: string | null, message: BilingualText, mend: BilingualText) => CheckFault;

const told =
  (severity: CheckFault['severity']): Tell =>
  (place, message, mend) => ({
    severity,
    place,
    messageVi: message.vi,
    messageEn: message.en,
    mendVi: mend.vi,
    mendEn: mend.en,
  });

/** It keeps the publication from going live. */
export const error = told('error');

/** It is worth knowing. */
export const warning = told('warning');

export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
