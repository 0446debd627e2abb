import type { Said } from '../terminal/language.ts';

const vietnamTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as people here read it; ISO 8601 in, `2026-11-01 10:04:05` out. */
export const inVietnam = (instant: string): string => vietnamTime.format(new Date(instant));

export const receiptName: Said = { vi: 'Biên nhận', en: 'Receipt' };

export interface Recorded {
  readonly feedId: number | null;
  readonly recordedAt: string | null;
}

/** Under which number a feed stands since when; null where nothing was written. */
export function receiptOf({ feedId, recordedAt }: Recorded): Said | null {
  if (feedId === null || recordedAt === null) return null;
  const at = inVietnam(recordedAt);
  return { vi: `số ${feedId}, ${at} giờ Việt Nam`, en: `no. ${feedId}, ${at} in Vietnam` };
}
