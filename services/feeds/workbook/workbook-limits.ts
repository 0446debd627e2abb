/**
 * How much of a workbook is taken. Reading holds the shared texts, 12 bytes beside each of them, and what is in flight:
 * with these limits below 300 MiB whatever the file holds (measured: 200 MiB for 3,300,000 texts, 24 MiB for 1,000,000
 * cells of 100,000 texts).
 */
export interface WorkbookLimits {
  readonly fileBytes: number;
  /** Parts in the archive. */
  readonly entries: number;
  /** All parts together, counted while they are inflated and not as the archive claims. */
  readonly inflatedBytes: number;
  /** Inflated to packed size of one part, once it is larger than `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Texts that cells point to, all of them, UTF-8. */
  readonly sharedTextBytes: number;
  readonly sharedTexts: number;
  /** Of the row with the most cells. */
  readonly columns: number;
  readonly cellCharacters: number;
  /** Of one XML element, its attributes and text, between one tag and the next. */
  readonly elementCharacters: number;
  readonly depth: number;
  /** Formats that cells point to. */
  readonly cellFormats: number;
  readonly sheets: number;
}

const mebibyte = 1024 * 1024;

export const workbookLimits: WorkbookLimits = {
  fileBytes: 128 * mebibyte,
  entries: 2000,
  inflatedBytes: 1024 * mebibyte,
  // A sheet of one repeated row packs to less than a hundredth; deflate ends near a thousandth.
  ratio: 300,
  ratioFreeBytes: 8 * mebibyte,
  sharedTextBytes: 128 * mebibyte,
  sharedTexts: 4_000_000,
  columns: 200,
  // Excel's own limit.
  cellCharacters: 32_767,
  elementCharacters: 4 * mebibyte,
  depth: 64,
  cellFormats: 65_536,
  sheets: 255,
};
