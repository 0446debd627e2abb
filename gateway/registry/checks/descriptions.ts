import { parse } from 'graphql';
import { elementsOf, type Element } from '../parts/elements.ts';
import { federationNames } from '../parts/federation-names.ts';
import { sharedScalars } from '../parts/shared-scalars.ts';
import type { Check } from './check.ts';
import { error } from './fault.ts';

/** Province, its id and national scalars are described by the nation. */
const isNational = ({ coordinate }: Element): boolean =>
  coordinate === 'Province' || coordinate === 'Province.id' || sharedScalars.has(coordinate);

/** Whether types, fields, arguments, values and directives that it adds say what they mean. */
export const checkDescriptions: Check = ({ document, parts }) => {
  if (parts.extension === null) return [];
  const names = federationNames(document);
  const isExternal = ({ directives }: Element): boolean =>
    directives.some(({ name }) => names.directive(name.value) === 'external');
  const elements = [...elementsOf(parse(parts.extension, { noLocation: true }))];
  const externals = elements.filter(isExternal).map(({ coordinate }) => coordinate);
  const isOfExternal = ({ coordinate }: Element): boolean =>
    externals.some((external) => coordinate === external || coordinate.startsWith(`${external}(`));
  return elements
    .filter((each) => !isNational(each) && !isOfExternal(each) && !each.node.kind.endsWith('Extension'))
    .filter(({ description }) => !description || description.value.trim() === '')
    .map(({ coordinate }) =>
      error(
        coordinate,
        { vi: `${coordinate} không có mô tả.`, en: `${coordinate} has no description.` },
        {
          vi: 'Thêm mô tả """…""" trước nó: nghĩa, đơn vị đo, null nghĩa là gì; tiếng Việt rồi tiếng Anh.',
          en: 'Put a description """…""" before it: meaning, unit, what null means; Vietnamese, then English.',
        },
      ),
    );
};
