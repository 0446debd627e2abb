import type { Access } from '../../../schema/access/access.ts';
import { hasAccess, mayPublish, mayRead, mayReport } from '../../../identity/rights.ts';
import type { RequestContext } from '../context.ts';

/** The unit that a value is of, as rows and arguments name it. */
function provinceOf(value: unknown): string | null {
  const { provinceId, province } = (value ?? {}) as { readonly provinceId?: unknown; readonly province?: unknown };
  if (typeof provinceId === 'string') return provinceId;
  return typeof province === 'string' ? province : null;
}

/** Whether whoever asks may have this field of this row, asked with these arguments. */
export function isAllowed(
  access: Access,
  { row, args }: { readonly row: unknown; readonly args: unknown },
  { identity, areas }: Pick<RequestContext, 'identity' | 'areas'>,
): boolean {
  const provinceId = provinceOf(row) ?? provinceOf(args);
  switch (access) {
    case 'own-province-and-ministry':
      // What names no province is nobody's own.
      return provinceId === null ? hasAccess(identity, 'ministry') : mayRead(identity, provinceId, areas);
    case 'reporter':
      // What says later which province it is of (the number of a submission) is held against `mayReport` by its resolver.
      return provinceId === null ? hasAccess(identity, access) : mayReport(identity, provinceId, areas);
    case 'publisher':
      // Likewise for `mayPublish`, where only the name of a subgraph is given.
      return provinceId === null ? hasAccess(identity, access) : mayPublish(identity, provinceId, areas);
    case 'ministry':
    case 'operator':
      return hasAccess(identity, access);
  }
}
