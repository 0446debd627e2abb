import type { Settings } from '../../config/settings.ts';
import type { GatewayOptions } from './gateway-options.ts';

type FromSettings = Pick<
  GatewayOptions,
  | 'timeoutMs'
  | 'host'
  | 'port'
  | 'corsOrigins'
  | 'engine'
  | 'planner'
  | 'engineTuning'
  | 'overload'
  | 'trustedDocuments'
>;

const bytesPerMegabyte = 1024 * 1024;

/** What of a gateway its operator decides. */
export function optionsFromSettings(settings: Settings): FromSettings {
  return {
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    host: settings.HOST,
    port: settings.PORT,
    corsOrigins: settings.CORS_ORIGINS,
    engine: settings.ENGINE,
    planner: settings.PLANNER,
    engineTuning: {
      operationTimeoutMs: settings.OPERATION_TIMEOUT_MS,
      overrideLabels: settings.OVERRIDE_LABELS,
      cacheBytes: settings.CACHE_MEGABYTES * bytesPerMegabyte,
      refusalMode: settings.RIGHTS_MODE,
      cost: { mode: settings.COST_MODE, maximum: settings.MOST_COST },
    },
    overload: { mostAtOnce: settings.MOST_CONCURRENT },
    trustedDocuments: settings.TRUSTED_DOCUMENTS,
  };
}
