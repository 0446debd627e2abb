import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

export type CheckedDocument = { readonly document: DocumentNode } | { readonly faults: readonly GraphQLError[] };

/** Some thousand fetches of a gateway; a parsed document takes about twenty times its text. */
const mostCharacters = 2_000_000;

const withCode = ({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } });

function check(schema: GraphQLSchema, text: string): CheckedDocument {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { faults: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
  }
  const faults = validate(schema, document);
  return faults.length > 0
    ? { faults: faults.map((each) => withCode(each, 'GRAPHQL_VALIDATION_FAILED')) }
    : { document };
}

/** Parses and validates each text once: a gateway asks the same again and again, with other variables. */
export class CheckedDocuments {
  readonly #byText = new Map<string, CheckedDocument>();
  #characters = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  get(text: string): CheckedDocument {
    const known = this.#byText.get(text);
    if (known) return known;
    const checked = check(this.schema, text);
    if ('document' in checked && text.length <= mostCharacters) this.#keep(text, checked);
    return checked;
  }

  #keep(text: string, checked: CheckedDocument): void {
    this.#byText.set(text, checked);
    this.#characters += text.length;
    for (const [oldest] of this.#byText) {
      if (this.#characters <= mostCharacters) return;
      this.#byText.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
