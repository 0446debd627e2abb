import { isMachineryField } from '../parts/federation-names.ts';
import { rootTypes } from '../parts/root-types.ts';
import { fieldsOf } from '../parts/split-published.ts';
import type { Check } from './check.ts';
import { error } from './fault.ts';

/** Whether it leaves the roots of the graph alone: a question to the whole nation is no single province's to answer. */
export const checkRoots: Check = ({ document }) =>
  [...rootTypes(document).keys()].flatMap((type) =>
    fieldsOf(document, type)
      .map(({ name }) => name.value)
      .filter((name) => !isMachineryField(name))
      .map((name) =>
        error(
          `${type}.${name}`,
          {
            vi: `${type}.${name} là trường gốc; Query, Mutation và Subscription là của quốc gia.`,
            en: `${type}.${name} is a root field; Query, Mutation and Subscription are the nation's.`,
          },
          {
            vi: 'Bỏ nó khỏi SDL công bố, hoặc biến thành trường riêng của Province.',
            en: 'Take it out of the published SDL, or make it a field of your own on Province.',
          },
        ),
      ),
  );
