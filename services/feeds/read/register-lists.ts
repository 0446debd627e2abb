import { registerList } from '../../../schema/registers/register-list.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import { foundText } from '../fault.ts';
import { firstSaid } from './expectations.ts';
import { createFirstLines, type FirstLines } from './first-lines.ts';
import { readJsonDocument, type JsonDocument, type JsonNode } from './json-document.ts';
import { JsonProperties, type JsonProperty } from './json-properties.ts';
import { jsonKindWords } from './json-words.ts';
import { readRegisterRecord } from './register-record.ts';
import { refuse, type Reading } from './reading.ts';

const shapeOf = new Map<string, RegisterShape>(registerList.map((shape) => [shape.field, shape]));

/** Names of the shipped file that differ from the fields of the contract. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['programmes', 'programmeDocuments'],
  ['portfolios', 'projectPortfolios'],
]);

/** Parts of the shipped file that hold no records. */
const skipped: ReadonlySet<string> = new Set([
  'note', // a remark for people
  'sources', // the same reports stand in sources.csv, with more about each
  'statedMovements', // a remark: the ranks derived from the movements stand in observations.csv
  'knownContradictions', // what the rules of findings have to find out for themselves
]);

const listNames = registerList.map(({ field }) => field).join(', ');
const aList = {
  expectedVi: 'một danh sách các bản ghi',
  expectedEn: 'a list of records',
  mendVi: 'Ghi một danh sách các bản ghi: [ {…}, {…} ].',
  mendEn: 'Write a list of records: [ {…}, {…} ].',
};
const anObject = {
  expectedVi: 'một đối tượng JSON gồm các thuộc tính',
  expectedEn: 'an object of properties',
  mendVi: 'Ghi một đối tượng JSON trong ngoặc nhọn: { … }.',
  mendEn: 'Write a JSON object in braces: { … }.',
};

function readRecord(record: JsonProperties, shape: RegisterShape, firstLines: FirstLines): RecordClaim[] {
  const claim = readRegisterRecord(record, shape);
  if (!claim) return [];
  const first = firstLines([claim.register, claim.provinceId, claim.sourceId, claim.key], record.line);
  if (first === undefined) {
    record.reading.sourcePlaces.set(claim, record.placeOf('source'));
    return [claim];
  }
  refuse(record.reading, { line: record.line, column: record.path }, foundText(claim.key), firstSaid(first));
  return [];
}

function readList(reading: Reading, document: JsonDocument, property: JsonProperty): RecordClaim[] {
  const { name, node, line } = property;
  const shape = shapeOf.get(aliases.get(name) ?? name);
  if (!shape) {
    refuse(reading, { line, column: name }, foundText(name), {
      expectedVi: `một trong các danh sách ${listNames}`,
      expectedEn: `one of ${listNames}`,
      mendVi: `Sửa tên danh sách. Các danh sách: ${listNames}.`,
      mendEn: `Correct the name of the list. The lists are ${listNames}.`,
    });
    return [];
  }
  if (node.type !== 'array') {
    refuse(reading, { line, column: name }, jsonKindWords(node), aList);
    return [];
  }
  const firstLines = createFirstLines();
  return (node.children ?? []).flatMap((item: JsonNode, at) => {
    const path = `${name}[${at}]`;
    if (item.type === 'object') return readRecord(new JsonProperties(reading, path, document, item), shape, firstLines);
    refuse(reading, { line: document.lineOf(item), column: path }, jsonKindWords(item), anObject);
    return [];
  });
}

/** The records of a JSON file whose top-level lists are named as the fields of their registers. */
export function readRegisterLists(reading: Reading): RecordClaim[] {
  const document = readJsonDocument(reading);
  if (!document) return [];
  if (document.root.type !== 'object') {
    refuse(reading, { line: document.lineOf(document.root), column: null }, jsonKindWords(document.root), anObject);
    return [];
  }
  const lists = new JsonProperties(reading, '', document, document.root).all.filter(({ name }) => !skipped.has(name));
  return lists.flatMap((property) => readList(reading, document, property));
}
