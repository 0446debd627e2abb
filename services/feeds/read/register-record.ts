import { checkRecord } from '../../../schema/registers/check-record.ts';
import { recordKey } from '../../../schema/registers/record-key.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import { knownProvince, periodText, someText } from './expectations.ts';
import type { JsonProperties } from './json-properties.ts';

/** Properties that every record has beside those of its register. */
const shared = new Set(['province', 'source', 'period', 'paragraph']);

function readText(record: JsonProperties, name: string): string | undefined {
  const value = record.value(name);
  return typeof value === 'string' && value.trim() !== '' ? value : record.refuse(name, someText(name));
}

function readProvince(record: JsonProperties): string | undefined {
  const id = readText(record, 'province');
  const expectation = id === undefined ? undefined : knownProvince(id, record.reading);
  return expectation ? record.refuse('province', expectation) : id;
}

function readPeriod(record: JsonProperties, shape: RegisterShape): Period | null | undefined {
  const value = record.value('period');
  if (value === null && shape.period === 'optional') return null;
  return (typeof value === 'string' ? parsePeriod(value) : undefined) ?? record.refuse('period', periodText);
}

function readLocator(record: JsonProperties): string | null | undefined {
  const paragraph = record.value('paragraph');
  if (paragraph === null) return null;
  if (Number.isSafeInteger(paragraph) && Number(paragraph) >= 1) return `paragraph ${Number(paragraph)}`;
  return record.refuse('paragraph', {
    expectedVi: 'một số nguyên, từ 1 trở lên',
    expectedEn: 'a whole number, 1 or more',
    mendVi: 'Ghi số thứ tự đoạn trong nguồn, từ 1, hoặc bỏ thuộc tính này.',
    mendEn: 'Write the number of the paragraph in the source, from 1 on, or leave it out.',
  });
}

/** Content in the order of the shape, null where the record lacks a property, so that equal records are equal text. */
function readContent(record: JsonProperties, shape: RegisterShape): Record<string, unknown> {
  const own = record.all.filter(({ name }) => !shared.has(name)).map(({ name, value }) => [name, value] as const);
  const names = Object.keys(shape.properties).join(', ');
  for (const { property, expectedVi, expectedEn } of checkRecord(shape, Object.fromEntries(own))) {
    const isKnown = Object.hasOwn(shape.properties, property);
    record.refuse(property, {
      expectedVi,
      expectedEn,
      mendVi: isKnown
        ? `Ghi ${property} là ${expectedVi}.`
        : `Xóa thuộc tính này hoặc sửa tên. Các thuộc tính: ${names}.`,
      mendEn: isKnown
        ? `Give ${property} ${expectedEn}.`
        : `Remove this property or correct its name. The properties are ${names}.`,
    });
  }
  return Object.fromEntries(Object.keys(shape.properties).map((name) => [name, record.value(name)]));
}

/** Every fault of the record is reported, and a record with faults is no claim. */
export function readRegisterRecord(record: JsonProperties, shape: RegisterShape): RecordClaim | undefined {
  const provinceId = readProvince(record);
  const period = readPeriod(record, shape);
  const content = readContent(record, shape);
  const sourceId = readText(record, 'source');
  const locator = readLocator(record);
  if (record.isRefused || !provinceId || period === undefined || !sourceId || locator === undefined) return undefined;
  const key = recordKey(shape, content, period);
  return { register: shape.name, domain: shape.domain, provinceId, key, period, content, sourceId, locator };
}
