/** Scalars of the nation that a province's own fields may have as well: they are values, and nobody has to resolve them. */
export const sharedScalars: ReadonlySet<string> = new Set(['Period', 'Date', 'DateTime']);
