import type { CheckFault } from './check.ts';

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** Where it is, what was found against what was expected, and how to mend it. */
type Tell = (place: string | null, message: BilingualText, mend: BilingualText) => CheckFault;

/** Names and words may be the candidate's own, or its endpoint's: of any length. */
const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
const mostOfPlace = 200;
const mostOfText = 1000;

const told =
  (severity: CheckFault['severity']): Tell =>
  (place, message, mend) => ({
    severity,
    place: place === null ? null : clipped(place, mostOfPlace),
    messageVi: clipped(message.vi, mostOfText),
    messageEn: clipped(message.en, mostOfText),
    mendVi: clipped(mend.vi, mostOfText),
    mendEn: clipped(mend.en, mostOfText),
  });

/** It keeps the publication from going live. */
export const error = told('error');

/** It is worth knowing. */
export const warning = told('warning');

export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
