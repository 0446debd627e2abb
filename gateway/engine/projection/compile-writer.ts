import { isEnumType } from 'graphql';
import { answerBuffer, writeAscii, writeJson, writeNumber, writeString } from './answer-buffer.ts';
import type { FieldShape, ObjectShape, TypeShapes, ValueShape } from './answer-shape.ts';
import { leafValue } from './leaf-value.ts';

/** Writes the answer's data from what the subgraphs said, and gives the position behind it; -1 where all of it is null. */
export type WriteData = (data: unknown, introspection: unknown, position: number) => number;

type LeafShape = Extract<ValueShape, { kind: 'leaf' }>;

/** What generated code calls and looks up; it names nothing else but these. */
interface Runtime {
  readonly answerBuffer: typeof answerBuffer;
  readonly writeString: typeof writeString;
  readonly writeNumber: typeof writeNumber;
  readonly writeAscii: typeof writeAscii;
  readonly writeJson: typeof writeJson;
  readonly leafValue: typeof leafValue;
  readonly enums: ReadonlyMap<string, string>[];
}

const asFailed = 'return -1;';

/**
 * Generates the functions that write the answers of one operation: one for each object and list in it. Names that are
 * known beforehand are written four bytes at a time; a value that may not be null and is makes its function give -1,
 * so that whoever called it writes null over it, or gives -1 in turn.
 */
class WriterCode {
  readonly functions: string[] = [];
  readonly enums: ReadonlyMap<string, string>[] = [];
  readonly #objects = new Map<ObjectShape, string>();
  readonly #types = new Map<TypeShapes, string>();
  #lists = 0;

  object(shape: ObjectShape): string {
    const known = this.#objects.get(shape);
    if (known) return known;
    const name = `object${this.#objects.size}`;
    this.#objects.set(shape, name);
    const lines: string[] = [];
    let constant = '{';
    for (const [index, field] of shape.fields.entries()) {
      constant += `${index > 0 ? ',' : ''}"${field.responseName}":`;
      if (field.value.kind === 'typename' && shape.typename !== null && !field.isRefused) {
        constant += `"${shape.typename}"`;
        continue;
      }
      lines.push(this.#constant(constant), this.#field(field, shape));
      constant = '';
    }
    lines.push(this.#constant(`${constant}}`));
    this.functions.push(`function ${name}(object, p) {\n${lines.join('\n')}\nreturn p;\n}`);
    return name;
  }

  #field(field: FieldShape, shape: ObjectShape): string {
    const { value, responseName, source, isRefused } = field;
    if (isRefused || (value.kind === 'typename' && shape.typename === null))
      return value.isNullable ? this.#constant('null') : asFailed;
    if (value.kind === 'introspection') return `p = writeJson(introspection["${responseName}"], p);`;
    return `{ const x = object["${source}"]; ${this.#value(value)} }`;
  }

  /** Code that writes `x`. */
  #value(shape: ValueShape): string {
    if (!shape.isNullable) return `if (x === null || x === undefined) ${asFailed} ${this.#present(shape, asFailed)}`;
    const none = this.#constant('null');
    return `if (x === null || x === undefined) { ${none} } else { ${this.#present(shape, `{ answerBuffer.hasFaults = true; ${none} }`)} }`;
  }

  #present(shape: ValueShape, failed: string): string {
    const called = (name: string): string =>
      `const q = typeof x === 'object' ? ${name}(x, p) : -1; if (q < 0) ${failed} else p = q;`;
    if (shape.kind === 'list') return called(this.#list(shape.item));
    if (shape.kind === 'object') return called(this.#typed(shape.shapes));
    if (shape.kind === 'leaf') return this.#leaf(shape, failed);
    throw new Error(`A ${shape.kind} is written by its object`);
  }

  #leaf(shape: LeafShape, failed: string): string {
    switch (shape.leaf) {
      case 'String':
        return `if (typeof x === 'string') p = writeString(x, p); else ${failed}`;
      case 'ID':
        return `if (typeof x === 'string') p = writeString(x, p); else { const id = leafValue('ID', undefined, x); if (id === undefined) ${failed} else p = writeString(id, p); }`;
      case 'Int':
        return `if (typeof x === 'number' && (x | 0) === x) p = writeNumber(x, p); else ${failed}`;
      case 'Float':
        return `if (typeof x === 'number' && x - x === 0) p = writeNumber(x, p); else ${failed}`;
      case 'Boolean':
        return `if (x === true) { ${this.#constant('true')} } else if (x === false) { ${this.#constant('false')} } else ${failed}`;
      case 'enum': {
        const values = isEnumType(shape.type) ? shape.type.getValues() : [];
        this.enums.push(new Map(values.map(({ name }) => [name, `"${name}"`])));
        return `const e = enums[${this.enums.length - 1}].get(x); if (e === undefined) ${failed} else p = writeAscii(e, p);`;
      }
      case 'custom':
        return `p = typeof x === 'string' ? writeString(x, p) : writeJson(x, p);`;
    }
  }

  #list(item: ValueShape): string {
    const name = `list${(this.#lists += 1)}`;
    const body = `const x = list[i]; ${this.#value(item)}`;
    this.functions.push(
      `function ${name}(list, p) {
if (!Array.isArray(list)) return -1;
${this.#constant('[')}
for (let i = 0; i < list.length; i++) { if (i > 0) { ${this.#constant(',')} } ${body} }
${this.#constant(']')}
return p;
}`,
    );
    return name;
  }

  /** The function for an object of any of these types. */
  #typed(shapes: TypeShapes): string {
    if (shapes.only) return this.object(shapes.only);
    const known = this.#types.get(shapes);
    if (known) return known;
    const name = `typed${this.#types.size}`;
    this.#types.set(shapes, name);
    const cases = [...shapes.byTypename].map(
      ([typename, shape]) => `case "${typename}": return ${this.object(shape)}(object, p);`,
    );
    const otherwise = shapes.untyped ? `${this.object(shapes.untyped)}(object, p)` : '-1';
    this.functions.push(
      `function ${name}(object, p) { switch (object.__typename) { ${cases.join(' ')} default: return ${otherwise}; } }`,
    );
    return name;
  }

  /** Code that writes text known beforehand; what the last four bytes hold beyond its end is written over next. */
  #constant(text: string): string {
    const bytes = Buffer.from(`${text}   `);
    const writes = [];
    for (let at = 0; at < text.length; at += 4)
      writes.push(`view.setUint32(p${at > 0 ? ` + ${at}` : ''}, ${bytes.readUInt32LE(at)}, true);`);
    return `${writes.join(' ')} p += ${text.length};`;
  }
}

export function compileWriter(shape: ObjectShape): WriteData {
  const code = new WriterCode();
  const root = code.object(shape);
  const runtime: Runtime = {
    answerBuffer,
    writeString,
    writeNumber,
    writeAscii,
    writeJson,
    leafValue,
    enums: code.enums,
  };
  const source = `'use strict';
const { ${Object.keys(runtime).join(', ')} } = runtime;
let view, introspection;
${code.functions.join('\n')}
return (data, about, position) => { view = answerBuffer.view; introspection = about; return ${root}(data, position); };`;
  // Every name in the source is a GraphQL name that graphql-js has parsed, so nothing of a client's can break out of its quotes.
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function('runtime', source)(runtime) as WriteData;
}
