export const noLabels: ReadonlySet<string> = new Set();

const percentage = /^percent\((\d+(?:\.\d+)?)\)$/;

/** The lowest of the percentages among labels of `@override`: `percent(25)` is 25. */
export function lowestPercentage(labels: ReadonlySet<string>): number | undefined {
  const found = [...labels].flatMap((label) => {
    const [, number] = percentage.exec(label) ?? [];
    return number === undefined ? [] : Number(number);
  });
  return found.length > 0 ? Math.min(...found) : undefined;
}
