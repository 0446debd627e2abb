import type { JsonObject } from '../../../../schema/operations/json-value.ts';
import { textIn } from '../../graph/read-fields.ts';
import { inVietnam } from '../../report/receipt.ts';
import { wordIn, type Said } from '../../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../../terminal/page.ts';
import { printable } from '../../terminal/printable.ts';

interface Standing {
  readonly said: Said;
  readonly colour: 'green' | 'dim';
}

/** `today`: YYYY-MM-DD in Việt Nam. */
function standingOf(token: JsonObject, today: string): Standing {
  const expiresOn = textIn(token, 'expiresOn') ?? '';
  if (textIn(token, 'revokedAt') !== null) return { said: { vi: 'đã thu hồi', en: 'revoked' }, colour: 'dim' };
  return expiresOn < today
    ? { said: { vi: `hết hạn từ sau ngày ${expiresOn}`, en: `expired after ${expiresOn}` }, colour: 'dim' }
    : { said: { vi: `còn hiệu lực đến hết ngày ${expiresOn}`, en: `valid through ${expiresOn}` }, colour: 'green' };
}

/** What was done, when and by whom; nothing where it was not. */
function act(page: Page, said: Said, at: string | null, by: string | null): readonly (readonly [string, string])[] {
  if (at === null) return [];
  return [[wordIn(page.language, said), printable([inVietnam(at), by].filter((word) => word !== null).join(' '))]];
}

/** One token: its number, unit and purpose and how it stands, then what was done to it and by it. */
export function tokenLines(page: Page, token: JsonObject, today: string): string[] {
  const { said, colour } = standingOf(token, today);
  const title = `ltp_${textIn(token, 'id') ?? ''} ${textIn(token, 'name') ?? ''} (${textIn(token, 'provinceId') ?? ''})`;
  return [
    ...paragraph(page, `${printable(title)}: ${wordIn(page.language, said)}`).map((line) => page.paint(colour, line)),
    ...sideBySide(
      page,
      [
        ...act(page, { vi: 'Tạo', en: 'Made' }, textIn(token, 'madeAt'), textIn(token, 'madeBy')),
        ...act(page, { vi: 'Đổi đồ thị', en: 'Changed the graph' }, textIn(token, 'lastActAt'), null),
        ...act(page, { vi: 'Thu hồi', en: 'Revoked' }, textIn(token, 'revokedAt'), textIn(token, 'revokedBy')),
      ],
      true,
    ),
  ];
}
