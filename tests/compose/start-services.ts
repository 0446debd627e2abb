import type { PlacedService } from './place-services.ts';
import { ServiceProcess } from './service-process.ts';

/** Starts each service once those it waits for are healthy; `outside` are healthy already. */
export async function startServices(
  services: readonly PlacedService[],
  outside: readonly string[],
  started: Map<string, ServiceProcess>,
): Promise<void> {
  const byName = new Map(services.map((service) => [service.name, service]));
  const healthy = new Map<string, Promise<void>>(outside.map((name) => [name, Promise.resolve()]));
  const start = async (name: string): Promise<void> => {
    const service = byName.get(name);
    if (!service) throw new Error(`${name}: no such service`);
    await Promise.all(service.after.map(untilHealthy));
    const running = new ServiceProcess(service);
    started.set(name, running);
    await running.untilHealthy();
  };
  const untilHealthy = async (name: string): Promise<void> => {
    const known = healthy.get(name) ?? start(name);
    healthy.set(name, known);
    await known;
  };
  await Promise.all(services.map(async ({ name }) => await untilHealthy(name)));
}
