import { hash } from 'node:crypto';
import type { FileFormat } from '../../submission.ts';
import type { Template } from '../../template/template.ts';
import { writeCsvTemplate } from '../../template/write-csv-template.ts';
import { writeJsonTemplate } from '../../template/write-json-template.ts';
import { writeXlsxTemplate } from '../../template/write-xlsx-template.ts';
import { xlsxType } from '../wish/recognise-format.ts';

export const typeOfTemplate: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: xlsxType,
};

export async function writeTemplate(template: Template, format: FileFormat): Promise<string | Buffer> {
  switch (format) {
    case 'csv':
      return writeCsvTemplate(template);
    case 'json':
      return writeJsonTemplate(template);
    case 'xlsx':
      return await writeXlsxTemplate(template);
  }
}

/** `Mẫu báo cáo Kon Tum infrastructure 2026-Q3.xlsx` */
export function templateName({ area, domain, period }: Template, format: FileFormat): string {
  const words = ['Mẫu báo cáo', area.nameVi, domain, period?.replaceAll('/', ' ')];
  return `${words.filter((word) => word).join(' ')}.${format}`;
}

/**
 * Weak, for it is made of what the template says and not of its bytes, of which a workbook has others each time: the same
 * while neither last figures nor periods change.
 */
export const templateTag = (template: Template, format: FileFormat): string =>
  `W/"${format}-${hash('sha256', JSON.stringify(template), 'base64url').slice(0, 22)}"`;
