import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { badPeriod } from '../../../../schema/errors/catalogue.ts';
import { Domain } from '../../../../schema/types/domain.ts';
import { parsePeriod } from '../../../../schema/types/period.ts';
import type { TemplateWish } from '../../template/template.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';
import { badQuery, readQueryValues, readWord } from '../wish/query-values.ts';
import { requireProvince } from '../wish/require-reporter.ts';

/** Throws `FeedRefused` where the address names no unit, or a domain or period that does not exist. */
export function readTemplateWish(query: unknown, areas: AreaList): TemplateWish {
  const { province, domain, period } = readQueryValues(query, ['province', 'domain', 'period'] as const);
  if (province === undefined) throw badQuery('province', undefined, 'the id of a province, for example kon-tum');
  const { id: provinceId } = requireProvince(province, areas);
  const word = readWord('domain', domain, Domain.words);
  if (period === undefined) return { provinceId, domain: word };
  if (!parsePeriod(period)) throw new FeedRefused(400, badPeriod(period));
  return { provinceId, domain: word, period };
}
