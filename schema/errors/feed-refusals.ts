import { GraphQLError } from 'graphql';
import { errorCatalogue, refusal, shown } from './catalogue.ts';

/** For who sends a file and does not say who it is. */
export const reporterUnknown = (): GraphQLError => {
  const { code, mend } = errorCatalogue.unauthenticated;
  return new GraphQLError(`Only who reports for a province may send its files. ${mend}`, {
    extensions: { code, vi: 'Phải có mã truy cập của cán bộ báo cáo mới gửi được tệp.' },
  });
};

/** `asked` is shut to the caller; `own` are the provinces that are open, if any. */
export const notReporter = (asked: string, own: readonly string[]): GraphQLError => {
  const has = own.length === 0 ? 'yours is for reading' : `yours is for ${own.join(', ')}`;
  const hasVi = own.length === 0 ? 'mã này chỉ để xem' : `mã này dùng cho ${own.join(', ')}`;
  return new GraphQLError(
    `This token does not open "${asked}": ${has}. Ask the operator for a token of a reporter of that province.`,
    {
      extensions: {
        code: errorCatalogue.forbidden.code,
        vi: `Mã truy cập không mở được "${asked}": ${hasVi}. Hãy xin người vận hành mã của cán bộ báo cáo tỉnh đó.`,
        province: asked,
      },
    },
  );
};

/** For a publishing token, which opens no door for files. */
export const publisherOnly = (asked: string): GraphQLError =>
  new GraphQLError(
    `This token does not open "${asked}": it is for publishing subgraphs. Ask the operator for a token of a reporter of that province.`,
    {
      extensions: {
        code: errorCatalogue.forbidden.code,
        vi: `Mã truy cập công bố không mở được "${asked}". Hãy xin người vận hành mã của cán bộ báo cáo tỉnh đó.`,
        province: asked,
      },
    },
  );

export const feedTooLarge = (mostBytes: number): GraphQLError =>
  refusal(errorCatalogue.feedTooLarge, `The limit is ${mostBytes} bytes. ${errorCatalogue.feedTooLarge.mend}`, {
    mostBytes,
  });

/** `found` is the header that says so, e.g. `multipart/form-data`. */
export const unsupportedMediaType = (found: string): GraphQLError =>
  refusal(errorCatalogue.unsupportedMediaType, `Found ${shown(found)}. ${errorCatalogue.unsupportedMediaType.mend}`);

export const uploadStalled = (): GraphQLError =>
  refusal(errorCatalogue.uploadStalled, errorCatalogue.uploadStalled.mend);

export const storageFull = (): GraphQLError => refusal(errorCatalogue.storageFull, errorCatalogue.storageFull.mend);

/** `said` is what is known of it; null where that is nothing, not even whether anything was written. */
export function ledgerUnavailable(
  retryAfterSeconds: number,
  said: { readonly vi: string; readonly en: string; readonly reason: string } | null = null,
): GraphQLError {
  const { code, vi, en, mend } = errorCatalogue.ledgerUnavailable;
  if (!said) return new GraphQLError(`${en} ${mend}`, { extensions: { code, vi, retryAfterSeconds } });
  const { reason } = said;
  return new GraphQLError(said.en, { extensions: { code, vi: said.vi, reason, retryAfterSeconds } });
}

export const unknownFeed = (provinceId: string, found: string): GraphQLError =>
  refusal(
    errorCatalogue.unknownFeed,
    `Found ${shown(found)} of ${shown(provinceId)}. ${errorCatalogue.unknownFeed.mend}`,
  );
