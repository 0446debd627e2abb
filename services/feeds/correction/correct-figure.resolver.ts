import { Args, ArgsType, Ctx, Field, ID, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { unknownId } from '../../../schema/errors/act-refusals.ts';
import type { RequestContext } from '../../kit/context.ts';
import { readObservationsById } from '../../ledger/read/read-observations-by-id.ts';
import { requireOwnSources, requireReporter } from '../acts/require-rights.ts';
import { optionalText, requiredText } from '../acts/required-text.ts';
import { rowIdOf } from '../acts/row-id.ts';
import { tellUnavailable } from '../acts/tell-unavailable.ts';
import { ValidationReportType } from '../report/validation-report.type.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import { figureCells } from '../submission/figure-cells.ts';
import { FigureColumns } from '../submission/figure-columns.input.ts';
import { correctFigure } from './correct-figure.ts';

@ArgsType()
class CorrectionArguments {
  @Field(() => ID, { description: 'Mã số liệu hiện hành. Id of the current observation.' })
  observation!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Số liệu đúng, viết như trong báo cáo. The right figure as people write it. Or give columns.',
  })
  figure?: string;

  @Field(() => FigureColumns, { nullable: true, description: 'Số liệu đúng theo cột. The right figure in columns.' })
  columns?: FigureColumns;

  @Field(() => String, {
    description: 'Lý do đính chính, công khai. Why; everybody reads it beside the figure.',
  })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí trong nguồn. Where in the source; where the figure stood before where left out.',
  })
  locator?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ thử, không ghi gì. Answer what would become of it, and write nothing.',
  })
  dryRun?: boolean;
}

@Resolver()
export class CorrectFigureResolver {
  @Restricted('reporter')
  @UseMiddleware(tellUnavailable)
  @Mutation(() => ValidationReportType, {
    nullable: true,
    description:
      'Đính chính một số liệu. Supersedes a current figure by its next revision, with a reason; the rules judge it, disputes on it end as corrected. An officer corrects what own sources state of the own unit and its predecessors, an editor any. Refused with STALE_OBSERVATION where it is not current, NOT_OWN_SOURCE, UNKNOWN_ID or BAD_ARGUMENT.',
  })
  async correctFigure(
    @Args(() => CorrectionArguments) question: CorrectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<ValidationReport> {
    const id = rowIdOf('observation', question.observation);
    const [observation] = await readObservationsById(context.ledger, [id], null);
    if (!observation) throw unknownId('observation', question.observation);
    requireReporter('Mutation.correctFigure', observation.provinceId, context);
    await requireOwnSources([observation.source.id], context);
    return await correctFigure(context, {
      observation,
      figure: new Map(figureCells('figure', question)),
      reason: requiredText('reason', question.reason),
      locator: optionalText('locator', question.locator),
      identity: context.identity,
      isDryRun: question.dryRun ?? false,
    });
  }
}
