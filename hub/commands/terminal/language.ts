/** In which language a result is told; in both, Vietnamese comes first. */
export const languages = ['vi', 'en', 'both'] as const;
export type Language = (typeof languages)[number];

/** One thing said in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** Each language on a line of its own. */
export const linesIn = (language: Language, { vi, en }: Said): string[] =>
  language === 'vi' ? [vi] : language === 'en' ? [en] : [vi, en];

/** Short words on one line. */
export const wordIn = (language: Language, said: Said): string => [...new Set(linesIn(language, said))].join(' · ');
