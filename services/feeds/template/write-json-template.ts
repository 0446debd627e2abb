import { templateCells } from './template-cells.ts';
import type { Template } from './template.ts';

/** A list of rows, each with the columns of a template as its properties. */
export const writeJsonTemplate = (template: Template): string =>
  `${JSON.stringify(
    template.rows.map((row) => templateCells(row, template)),
    null,
    2,
  )}\n`;
