import type { ValidationReport } from '../../report/validation-report.ts';

/** 201: something was written. 200: nothing was, and nothing had to be, or a dry run would be taken. 422: refused. */
export function statusOf({ outcome, isDryRun }: ValidationReport): 200 | 201 | 422 {
  switch (outcome) {
    case 'refused':
      return 422;
    case 'unchanged':
      return 200;
    case 'accepted':
    case 'accepted-in-part':
      return isDryRun ? 200 : 201;
  }
}
