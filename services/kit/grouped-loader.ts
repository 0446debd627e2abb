import DataLoader from 'dataloader';

export interface GroupedLoaderOptions<Key, Value> {
  /** Keys with the same question are answered by one read. */
  readonly question: (key: Key) => string;
  /** Names one key within its question. */
  readonly name: (key: Key) => string;
  /** Answers all keys of one question, by name; what is left out is `absent`. */
  readonly read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>;
  readonly absent: (key: Key) => Value;
}

/** A loader whose keys may differ in more than their id: one read for each different question, in any order. */
export function createGroupedLoader<Key, Value>(
  options: GroupedLoaderOptions<Key, Value>,
): DataLoader<Key, Value, string> {
  const { question, name, read, absent } = options;
  return new DataLoader<Key, Value, string>(
    async (keys) => {
      const groups = Map.groupBy(keys, question);
      const answers = new Map(
        await Promise.all([...groups].map(async ([group, members]) => [group, await read(members)] as const)),
      );
      return keys.map((key) => answers.get(question(key))?.get(name(key)) ?? absent(key));
    },
    { cacheKeyFn: (key) => `${question(key)}\n${name(key)}` },
  );
}

export const asOfText = (asOf: Date | null): string => asOf?.toISOString() ?? 'now';
