import type { Found } from './run-differential.ts';

/** A difference as a text that somebody can act on. */
export function describeFound({ seed, world, operation, expected, answer, difference }: Found): string {
  const json = (value: unknown): string => fenced('json', JSON.stringify(value, null, 1));
  return [
    `# ${difference.kind} (seed ${seed})`,
    fenced('', difference.detail),
    '## Operation',
    fenced('graphql', operation.query),
    json(operation.variables),
    ...world.subgraphs.flatMap(({ name, sdl }) => [
      `## Subgraph ${name}`,
      fenced('graphql', sdl.split('\n').slice(1).join('\n').trim()),
    ]),
    '## Expected',
    json({ data: expected.data, errors: expected.errors?.map(({ message, path }) => ({ message, path })) }),
    '## Found',
    json({ data: answer.data, errors: answer.errors }),
    ...(answer.plan === undefined ? [] : ['## Plan', fenced('', answer.plan)]),
    '',
  ].join('\n\n');
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
