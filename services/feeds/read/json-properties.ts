import { getNodeValue } from 'jsonc-parser';
import { foundText, type Expectation, type Place } from '../fault.ts';
import type { JsonDocument, JsonNode } from './json-document.ts';
import { isStorable, refuse, storableText, type Reading } from './reading.ts';

export interface JsonProperty {
  readonly name: string;
  readonly node: JsonNode;
  readonly value: unknown;
  /** Line of the property's name. */
  readonly line: number;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const isStorableValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isStorableValue) : typeof value !== 'string' || isStorable(value);

/** An object of the file whose properties are read by name; every refusal names the line of its property. */
export class JsonProperties {
  #refused = false;
  readonly #byName = new Map<string, JsonProperty>();
  readonly line: number;

  constructor(
    readonly reading: Reading,
    readonly path: string,
    document: JsonDocument,
    node: JsonNode,
  ) {
    this.line = document.lineOf(node);
    for (const child of node.children ?? []) {
      const [key, held] = child.children ?? [];
      if (!key || !held) continue;
      const property = {
        name: String(key.value),
        node: held,
        value: getNodeValue(held) as unknown,
        line: document.lineOf(key),
      };
      const first = this.#byName.get(property.name);
      if (first) this.#refuseTwice(property, first.line);
      else this.#byName.set(property.name, property);
      if (!isStorable(property.name) || !isStorableValue(property.value)) this.refuse(property.name, storableText);
    }
  }

  get isRefused(): boolean {
    return this.#refused;
  }

  get all(): readonly JsonProperty[] {
    return [...this.#byName.values()];
  }

  /** Null where the object lacks it. */
  value(name: string): unknown {
    return this.#byName.get(name)?.value ?? null;
  }

  refuse(name: string, expectation: Expectation): undefined {
    this.#refuseAt(this.placeOf(name), shown(this.value(name) ?? ''), expectation);
  }

  /** Of a property that the object lacks, the line of the object. */
  placeOf(name: string): Place {
    return this.#place(name, this.#byName.get(name)?.line ?? this.line);
  }

  #refuseTwice({ name, value, line }: JsonProperty, first: number): void {
    this.#refuseAt(this.#place(name, line), shown(value), {
      expectedVi: `mỗi thuộc tính chỉ nêu một lần, lần đầu ở dòng ${first}`,
      expectedEn: `each property once, the first is in line ${first}`,
      mendVi: 'Xóa một trong hai thuộc tính trùng tên.',
      mendEn: 'Remove one of the two properties of this name.',
    });
  }

  #place(name: string, line: number): Place {
    return { line, column: this.path === '' ? name : `${this.path}.${name}` };
  }

  #refuseAt(place: Place, found: string, expectation: Expectation): void {
    this.#refused = true;
    refuse(this.reading, place, foundText(found), expectation);
  }
}
