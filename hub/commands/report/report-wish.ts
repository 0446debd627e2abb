import type { FileFormat, NumberStyleWish } from '../../../services/feeds/submission.ts';
import type { Language } from '../terminal/language.ts';

/** What somebody wants reported, as typed. */
export interface ReportWish {
  readonly path: string;
  readonly format: FileFormat;
  readonly provinceId: string;
  readonly isDryRun: boolean;
  readonly acceptValid: boolean;
  readonly style: NumberStyleWish | null;
  readonly reason: string | null;
  readonly source: {
    readonly title: string | null;
    readonly id: string | null;
    readonly url: string | null;
    readonly publishedOn: string | null;
  };
  /** Where a marked-up copy goes; null where none is wanted. */
  readonly marked: string | null;
  readonly asJson: boolean;
  readonly language: Language;
  readonly url: string | null;
  readonly token: string | null;
  readonly tokenFile: string | null;
}
