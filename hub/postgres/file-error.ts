/** Whether an error is one of the file system's, or of the network's, with one of these codes. */
export function isFileError(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
