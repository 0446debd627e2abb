import { registerEnumType } from 'type-graphql';
import { enumValueOf, type IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { domainNames } from './domain-names.ts';

/** The domain's enum of indicators, one value a row; its stored words are the codes. */
export function createIndicatorEnum(domain: DomainWord, indicators: readonly IndicatorEntry[]): Record<string, string> {
  const type = Object.fromEntries(indicators.map(({ code }) => [enumValueOf(code), code]));
  registerEnumType(type, {
    name: `${domainNames(domain).type}Indicator`,
    description: `Chỉ tiêu của lĩnh vực. Indicators of the domain ${domain}.`,
    valuesConfig: Object.fromEntries(
      indicators.map(({ code, nameVi, nameEn }) => [enumValueOf(code), { description: `${nameVi}. ${nameEn}.` }]),
    ),
  });
  return type;
}
