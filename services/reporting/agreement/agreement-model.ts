import type { ProvisionAgreement } from '../../../schema/calendar/provision-agreement.ts';
import type { ProvisionAgreementType } from './provision-agreement.type.ts';

function dueText({ dueMonth, dueDay }: ProvisionAgreement): string {
  if (dueMonth === 0) return `Ngày ${dueDay} của tháng cuối kỳ. Day ${dueDay} of the last month of the period.`;
  return `Ngày ${dueDay} của tháng thứ ${dueMonth} sau kỳ. Day ${dueDay} of month ${dueMonth} after the period.`;
}

export const toAgreement = (agreement: ProvisionAgreement): ProvisionAgreementType => ({
  id: agreement.id,
  nameVi: agreement.nameVi,
  nameEn: agreement.nameEn,
  domain: agreement.domain,
  indicators: agreement.indicators,
  region: agreement.owing.kind === 'region' ? agreement.owing.code : null,
  provinceIds: agreement.owing.kind === 'units' ? agreement.owing.ids : null,
  frequency: agreement.frequency,
  from: agreement.from.text,
  to: agreement.to?.text ?? null,
  due: dueText(agreement),
  legalBasis: agreement.legalBasis,
  isSynthetic: agreement.synthetic.length > 0,
  synthetic: agreement.synthetic,
  noteVi: agreement.noteVi,
  noteEn: agreement.noteEn,
});
