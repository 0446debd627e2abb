import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../schema/project-root.ts';

export const readDataText = (file: string): string => readFileSync(join(projectRoot, 'data', file), 'utf8');

/** Rows of a file of the data set by column, read without any of the hub's own reading. */
export const readDataRows = (file: string): Record<string, string>[] =>
  parse<Record<string, string>>(readDataText(file), { columns: true });

export const enumWord = (word: string): string => word.replaceAll('-', '_').toUpperCase();

/** Field of a domain at the root of the graph: `public-services` is `publicServices`. */
export const domainField = (domain: string): string =>
  domain.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
