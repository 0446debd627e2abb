/** Whether an error says that there is no such file. */
export const isMissing = (error: unknown): boolean => (error as { readonly code?: unknown } | null)?.code === 'ENOENT';
