import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root, type ClassType } from 'type-graphql';
import { registerType } from '../../../schema/registers/register.type.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Finding } from '../../../schema/types/finding.type.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { readRecordPage } from '../../ledger/read/read-records.ts';
import type { RequestContext } from '../context.ts';
import type { DisputeModel } from '../dispute/dispute-model.ts';
import type { FindingModel } from '../finding/finding-model.ts';
import { lineageIds } from '../named-units.ts';
import { connectionType, PageArguments, readPage, toConnection, type Connection } from '../page/page.ts';
import { toRecord, type RecordModel } from './record-model.ts';

@ArgsType()
export class RegisterArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị. Only of this unit and its predecessors; all where left out.',
  })
  province?: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
  })
  asOf?: Date;
}

/** What is known of a record beside its own content, wherever it is shown. */
export function createRecordResolver(register: RegisterShape): ClassType {
  const type = registerType(register);

  @Resolver(() => type)
  class RecordResolver {
    @FieldResolver(() => [Finding], {
      description: 'Phát hiện về bản ghi này. The hub’s verdicts on this record.',
    })
    findings(@Root() { rowId, asOf }: RecordModel, @Ctx() { loaders }: RequestContext): Promise<FindingModel[]> {
      return loaders.findingsByRecord.load({ rowId, asOf });
    }

    @FieldResolver(() => [Dispute], {
      description: 'Tranh chấp về bản ghi này. Disputes on this record or on a finding on it, oldest first.',
    })
    disputes(@Root() { rowId, asOf }: RecordModel, @Ctx() { loaders }: RequestContext): Promise<DisputeModel[]> {
      return loaders.disputesByRecord.load({ rowId, asOf });
    }
  }
  return RecordResolver;
}

/** A register as a paged list of its domain, and the findings of its records. */
export function createRegisterResolvers(domainType: ClassType, register: RegisterShape): ClassType[] {
  const type = registerType(register);
  const connection = connectionType(type, register.typeName);

  @Resolver(() => domainType)
  class RegisterResolver {
    // Fields find their resolver by the name of its method: one name for all registers of a domain would mix them up.
    @FieldResolver(() => connection, { description: `${register.description} Paged, oldest entry first.` })
    async [register.field](
      @Args(() => RegisterArguments) question: RegisterArguments,
      @Ctx() context: RequestContext,
    ): Promise<Connection<RecordModel>> {
      const wish = readPage(question);
      const asOf = question.asOf ?? null;
      const filter = { registers: [register.name], provinceIds: lineageIds(context, question.province), asOf };
      const page = await readRecordPage(context.ledger, filter, { afterId: wish.afterId, limit: wish.limit + 1 });
      return toConnection(
        page.rows.map((row) => toRecord(row, register, asOf)),
        wish,
        page.total,
      );
    }
  }

  return [RegisterResolver, createRecordResolver(register)];
}
