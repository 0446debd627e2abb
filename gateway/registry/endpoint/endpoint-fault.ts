import { faultTexts, type EndpointFaultWord, type FaultTexts } from './fault-texts.ts';

export type { EndpointFaultWord } from './fault-texts.ts';

/** Why an endpoint was not called, or gave no answer. */
export interface EndpointFault {
  readonly word: EndpointFaultWord;
  /** What was found, as it literally is: an address, a code, a status. The same in all languages. */
  readonly detail: string;
}

/** An endpoint that the hub does not call. */
export class EndpointRefused extends Error {
  override readonly name = 'EndpointRefused';

  constructor(readonly fault: EndpointFault) {
    super(`${faultTexts[fault.word].messageEn}: ${fault.detail}`);
  }
}

const longestDetail = 200;

/** A fault whose detail is fit to be stored and printed, whoever wrote it. */
export function endpointFault(word: EndpointFaultWord, detail: string): EndpointFault {
  const short = detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail;
  return { word, detail: short.toWellFormed().replaceAll(/\p{Cc}/gu, ' ') };
}

/** What a province and an operator are told: what was found, and how to mend it. */
export function tellEndpointFault({ word, detail }: EndpointFault): FaultTexts {
  const texts = faultTexts[word];
  if (detail === '') return texts;
  return { ...texts, messageVi: `${texts.messageVi}: ${detail}`, messageEn: `${texts.messageEn}: ${detail}` };
}
