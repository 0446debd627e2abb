import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import type { Told } from '../graph/asking-command.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { hints } from '../terminal/page.ts';
import { disputeLines, nextInDispute } from './told-dispute.ts';

/** A dispute in which something was said just now, with what can be done next. */
export const tellSpoken = (dispute: JsonObject, said: Said): Told => ({
  answer: dispute,
  code: 0,
  lines: (page) => [
    ...linesIn(page.language, said).map((line) => page.paint('green', line)),
    '',
    ...disputeLines(page, dispute),
    ...hints(page, [
      ...nextInDispute(dispute).flatMap((step) => linesIn(page.language, step)),
      ...otherLanguage(page.language),
    ]),
  ],
});
