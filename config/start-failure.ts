const unknownHost =
  'Không tìm thấy máy chủ có tên này; xem HOST và DATABASE_URL. No host of this name is known; see HOST and DATABASE_URL.';

const hints: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'Cổng đang được dùng; đặt PORT khác (0 là cổng trống bất kỳ). The port is in use; set another PORT (0 is any free one).',
  EADDRNOTAVAIL: 'Địa chỉ HOST không có trên máy này. The address in HOST is not one of this machine.',
  EACCES: 'Không đủ quyền. This user lacks the right to do that.',
  ECONNREFUSED: 'PostgreSQL trong DATABASE_URL không trả lời. The PostgreSQL named by DATABASE_URL does not answer.',
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  '28P01': 'Sai mật khẩu trong DATABASE_URL. The password in DATABASE_URL is wrong.',
  '3D000': 'Cơ sở dữ liệu trong DATABASE_URL không tồn tại. The database named by DATABASE_URL does not exist.',
};

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause, previous } = error as Error & { code?: unknown; previous?: unknown };
  return typeof code === 'string' ? code : (codeOf(cause) ?? codeOf(previous));
}

/** The message and, where the cause is known, how to mend it; no stack, and no address with a password. */
export function failureReason(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(
    /(\w+:\/\/[^:@/\s]+):\S+@/g,
    '$1:…@',
  );
  const hint = hints[codeOf(error) ?? ''];
  return `${hint ? `${hint}\n` : ''}${message}`;
}

/**
 * Why the hub did not start, for the person at the terminal. No stack, for nothing here is a fault of the code that a
 * stack would find.
 */
export const startFailure = (error: unknown): string =>
  `Liên Tỉnh không khởi động được. Liên Tỉnh did not start.\n${failureReason(error)}`;
