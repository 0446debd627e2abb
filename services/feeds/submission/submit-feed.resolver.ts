import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { badArgument, unknownProvince } from '../../../schema/errors/catalogue.ts';
import { isPartialDay } from '../../../schema/types/partial-day.ts';
import type { RequestContext } from '../../kit/context.ts';
import { optionalText, requiredText } from '../acts/required-text.ts';
import { tellUnavailable } from '../acts/tell-unavailable.ts';
import { feedLoaders } from '../loaders.ts';
import type { FeedModel } from '../feed/feed-model.ts';
import { Feed } from '../feed/feed.type.ts';
import { ValidationReportType } from '../report/validation-report.type.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import type { NumberStyleWish, Submission } from '../submission.ts';
import { submit } from '../submit.ts';
import { withPrivateFile } from './private-file.ts';
import { rowsAsJson } from './rows-as-json.ts';
import { FeedFileInput, FeedSourceInput, NumberStyle, ReportedFigure } from './submission.input.ts';

@ArgsType()
class SubmitArguments {
  @Field(() => ID, { description: 'Mã đơn vị báo cáo. Unit that reports; a row of another unit is a fault.' })
  province!: string;

  @Field(() => [ReportedFigure], {
    nullable: true,
    description: 'Các số liệu. Figures as rows; or give file.',
  })
  rows?: ReportedFigure[];

  @Field(() => FeedFileInput, {
    nullable: true,
    description:
      'Tệp, trong giới hạn của một yêu cầu GraphQL; tệp lớn gửi bằng POST /feeds. A file, as large as one GraphQL request may be; larger ones go by POST /feeds.',
  })
  file?: FeedFileInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ thử: trả lời như khi nhận, không ghi gì. Answer what acceptance would, and write nothing.',
  })
  dryRun?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Nhận các dòng đúng, giữ lại các dòng lỗi để sửa; mặc định là nhận toàn bộ hoặc không. Take the good rows and keep the others to be mended; all or nothing where left out.',
  })
  acceptValid?: boolean;

  @Field(() => NumberStyle.type, {
    nullable: true,
    description: 'Cách viết số; mặc định AUTO. How numbers are written; AUTO where left out.',
  })
  numberStyle?: NumberStyleWish;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do thay đổi số liệu đã có. Why figures change that the hub holds.',
  })
  reason?: string;

  @Field(() => FeedSourceInput, {
    nullable: true,
    description: 'Tài liệu nguồn. The document that the figures come from.',
  })
  source?: FeedSourceInput;
}

interface Content {
  readonly bytes: Buffer | string;
  readonly submission: Pick<Submission, 'file' | 'format' | 'kind'>;
}

const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0;

function contentOfFile({ name, format, text, base64 }: FeedFileInput): Content {
  const submission = { file: requiredText('file.name', name), format, kind: 'file' } as const;
  if (((text ?? null) === null) === ((base64 ?? null) === null))
    throw badArgument('file', name, 'exactly one of text and base64');
  if ((text ?? null) !== null) return { submission, bytes: text ?? '' };
  const bytes = (base64 ?? '').replaceAll(/\s/g, '');
  if (!isBase64(bytes)) throw badArgument('file.base64', bytes, 'bytes in base64 (RFC 4648, section 4)');
  return { submission, bytes: Buffer.from(bytes, 'base64') };
}

function contentOf({ rows, file }: SubmitArguments): Content {
  if (rows && !file) return { submission: { file: 'rows', format: 'json', kind: 'call' }, bytes: rowsAsJson(rows) };
  if (file && !rows) return contentOfFile(file);
  throw badArgument('submitFeed', rows ? 'both rows and file' : null, 'exactly one of rows and file');
}

function sourceOf(given: FeedSourceInput | undefined | null): Pick<Submission, 'source'> {
  if (!given) return {};
  const publishedOn = given.publishedOn ?? null;
  if (publishedOn !== null && !isPartialDay(publishedOn))
    throw badArgument('source.publishedOn', publishedOn, 'a day, a month or a year: 2025-01-15, 2025-01, 2025');
  return {
    source: {
      title: requiredText('source.title', given.title),
      url: optionalText('source.url', given.url),
      publishedOn,
      ...(given.id ? { id: requiredText('source.id', given.id) } : {}),
    },
  };
}

@Resolver(() => ValidationReportType)
export class SubmitFeedResolver {
  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => ValidationReportType, {
    nullable: true,
    description:
      'Gửi số liệu của một tỉnh. Sends figures of a unit. The answer is a report, whatever was sent: every faulty row with its place and its mend. Officers report for the own unit and its predecessors. Refused with UNKNOWN_PROVINCE or BAD_ARGUMENT.',
  })
  async submitFeed(
    @Args(() => SubmitArguments) question: SubmitArguments,
    @Ctx() context: RequestContext,
  ): Promise<ValidationReport> {
    if (!context.areas.byId(question.province)) throw unknownProvince(question.province);
    const { submission, bytes } = contentOf(question);
    const source = sourceOf(question.source);
    const reason = optionalText('reason', question.reason);
    return await withPrivateFile(
      bytes,
      async (path) =>
        await submit(context, {
          ...submission,
          ...source,
          path,
          reason,
          provinceId: question.province,
          identity: context.identity,
          isDryRun: question.dryRun ?? false,
          acceptValid: question.acceptValid ?? false,
          numberStyle: question.numberStyle ?? 'auto',
        }),
    );
  }

  @FieldResolver(() => Feed, {
    nullable: true,
    description: 'Lần gửi. The feed that was written; null where nothing was.',
  })
  async feed(@Root() { feedId }: ValidationReport, @Ctx() context: RequestContext): Promise<FeedModel | null> {
    return feedId === null ? null : await feedLoaders(context).feedById.load({ rowId: feedId, asOf: null });
  }
}
