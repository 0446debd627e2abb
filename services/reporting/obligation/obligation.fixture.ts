import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ProvisionAgreement } from '../../../schema/calendar/provision-agreement.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';

export const period = (text: string): Period => parsePeriod(text) as Period;

export const fibre = catalogue().byCode('infrastructure.fibre-household-share') as IndicatorEntry;
export const stations = catalogue().byCode('infrastructure.base-station-count') as IndicatorEntry;

/** Two figures a year of every unit from 2024 on, due on the last day of March after it: tests name what matters to them. */
export const sampleAgreement = (words: Partial<ProvisionAgreement> = {}): ProvisionAgreement => ({
  id: 'sample-yearly',
  nameVi: 'Mẫu',
  nameEn: 'Sample',
  domain: 'infrastructure',
  indicators: [fibre, stations],
  owing: { kind: 'all' },
  frequency: 'A',
  from: period('2024'),
  to: null,
  dueMonth: 3,
  dueDay: 31,
  legalBasis: 'none',
  synthetic: [],
  noteVi: 'Mẫu',
  noteEn: 'Sample',
  ...words,
});
