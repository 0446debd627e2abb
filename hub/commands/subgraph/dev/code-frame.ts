import { GraphQLError, parse, printSourceLocation, Source, type DocumentNode } from 'graphql';
import { elementsOf } from '../../../../gateway/registry/parts/elements.ts';

function parsed(source: Source): DocumentNode | null {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** Where in the SDL a coordinate is defined: `Province.konTumCoffee`. */
function positionOf(source: Source, coordinate: string): number | undefined {
  const document = parsed(source);
  for (const element of document ? elementsOf(document) : [])
    if (element.coordinate === coordinate) return element.node.name.loc?.start;
  return undefined;
}

/**
 * The line of the SDL that a fault speaks of, with those around it and a mark below it; empty where its place is none in
 * the SDL. Places are as the checks name them: a coordinate, or `line 12, column 3`.
 */
export function codeFrame(sdl: string, place: string | null): readonly string[] {
  if (place === null) return [];
  const source = new Source(sdl, 'SDL');
  const [, line, column] = /^line (\d+), column (\d+)$/.exec(place) ?? [];
  if (line !== undefined)
    return printSourceLocation(source, { line: Number(line), column: Number(column) }).split('\n');
  const start = positionOf(source, place);
  if (start === undefined) return [];
  const before = sdl.slice(0, start).split('\n');
  const location = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return printSourceLocation(source, location).split('\n');
}
