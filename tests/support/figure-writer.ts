import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { deliver } from '../../services/feeds/deliver.ts';
import { readDelivery } from '../../services/feeds/read/read-delivery.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';

const columns =
  'province,indicator,period,qualifier,value,lower,upper,numerator,denominator,stated,unit,derived,source,locator';

/** Two counts of two domains, which one view shows together. */
export const figures = {
  security: 'security.soc-monitored-website-count',
  publicServices: 'public-services.fully-online-service-count',
} as const;
export type Figure = keyof typeof figures;

export interface FigureWriter {
  /** Delivers a revision of the figure of Kon Tum and resolves when it is acknowledged. */
  write(figure: Figure, value: number): Promise<void>;
  close(): Promise<void>;
}

/** A writer beside the hubs, as a feed would be that another process brings in. */
export async function openFigureWriter(databaseUrl: string): Promise<FigureWriter> {
  const ledger = await openLedger({ url: databaseUrl });
  const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: todayInVietnam };
  return {
    write: async (figure, value) => {
      const row = `kon-tum,${figures[figure]},2025,exact,${value},,,,,,count,no,kon-tum-2024-s1,revision ${value}`;
      const file = { name: `${figure}-${value}.csv`, kind: 'observations' } as const;
      const bytes = Buffer.from(`${columns}\n${row}\n`);
      const receipt = await deliver(door, readDelivery({ ...file, bytes }, door));
      if (receipt.accepted !== 1) throw new Error(`not accepted: ${JSON.stringify(receipt.faults)}`);
    },
    close: async () => await ledger.close(true),
  };
}
