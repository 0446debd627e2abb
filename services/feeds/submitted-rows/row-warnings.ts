import { faultAt, foundWords, type Expectation, type Found, type Place } from '../fault.ts';
import type { FaultLog } from '../ingest/fault-log.ts';

/** Something that many rows of a file have in common. */
type Kind = 'empty' | 'note' | 'cut';

const inWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

const counted: Readonly<Record<Kind, (rows: number) => Found & Expectation>> = {
  empty: (rows) => ({
    ...foundWords(`${rows} dòng không có số liệu`, `${inWords(rows)} without a figure`),
    expectedVi: 'các dòng có số liệu',
    expectedEn: 'rows with a figure',
    mendVi: `${rows} dòng không có số liệu đã được bỏ qua (đây là dòng đầu tiên). Không cần sửa nếu đúng là chưa có số liệu.`,
    mendEn: `Left out for want of a figure: ${inWords(rows)}, of which this is the first. Nothing needs mending if there is none yet.`,
  }),
  cut: (rows) => ({
    ...foundWords(
      `ô chỉ có chữ số bên cạnh số liệu ở ${rows} dòng`,
      `a bare number beside the figure in ${inWords(rows)}`,
    ),
    expectedVi: 'số có dấu phẩy thì đặt trong "…"',
    expectedEn: 'numbers with a comma in quotes',
    mendVi: `Ô bên phải số liệu chỉ có chữ số (${rows} dòng, đây là dòng đầu tiên). Nếu số liệu là số thập phân như 79,24 thì đặt trong "…"; nếu đó là số trang thì không cần sửa.`,
    mendEn: `The cell beside the figure holds digits only, in ${inWords(rows)}; this is the first. If the figure is a decimal such as 79,24, put it in quotes; if the digits are a page, nothing needs mending.`,
  }),
  note: (rows) => ({
    ...foundWords(`ghi chú ở ${rows} dòng`, `notes in ${inWords(rows)}`),
    expectedVi: 'điều cần giữ lại thì ghi ở các cột khác',
    expectedEn: 'what is to be kept in the other columns',
    mendVi: `Cột ghi chú không được lưu (${rows} dòng có ghi chú, đây là dòng đầu tiên). Điều cần giữ lại thì ghi vào cột Vị trí trong nguồn.`,
    mendEn: `Notes are not kept: this is the first, of ${inWords(rows)}. What is to be kept belongs in the column for the place in the source.`,
  }),
};

/** Gathers what does not keep rows out: one warning where many rows have the same in common. */
export class RowWarnings {
  readonly #first = new Map<Kind, Place>();
  readonly #counts = new Map<Kind, number>();
  readonly #told = new Set<string>();

  constructor(
    readonly file: string,
    readonly log: FaultLog,
  ) {}

  add(place: Place, found: Found, expectation: Expectation): void {
    this.log.add(faultAt(this.file, place, found, expectation));
  }

  /** The first time that this is found in the file. */
  addOnce(place: Place, found: Found, expectation: Expectation): void {
    const key = `${expectation.expectedEn}\n${found.foundEn}`;
    if (this.#told.has(key) || this.#told.size >= this.log.most) return;
    this.#told.add(key);
    this.add(place, found, expectation);
  }

  count(kind: Kind, place: Place): void {
    if (!this.#first.has(kind)) this.#first.set(kind, place);
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  has(kind: Kind): boolean {
    return this.#first.has(kind);
  }

  /** To be told at the end of the file. */
  tellCounted(): void {
    for (const [kind, place] of this.#first) {
      const warning = counted[kind](this.#counts.get(kind) ?? 0);
      this.add(place, warning, warning);
    }
  }
}
