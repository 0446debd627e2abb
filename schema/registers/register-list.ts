import type { DomainWord } from '../types/domain.ts';
import { dataRepository } from './data-repository.register.ts';
import { fiveGPilot } from './five-g-pilot.register.ts';
import { informationSystem } from './information-system.register.ts';
import { operationsCentre } from './operations-centre.register.ts';
import { programmeDocument } from './programme-document.register.ts';
import { projectPortfolio } from './project-portfolio.register.ts';
import { securityOperationsCentre } from './security-operations-centre.register.ts';
import { serviceCentre } from './service-centre.register.ts';
import type { RegisterShape } from './shape.ts';
import { signalDeadZone } from './signal-dead-zone.register.ts';
import { smartCityPilot } from './smart-city-pilot.register.ts';
import { systemIntegration } from './system-integration.register.ts';
import { workplaceSystem } from './workplace-system.register.ts';

/** Every register of the contract; a new one is a file beside these and a line here. */
export const registerList: readonly RegisterShape[] = [
  signalDeadZone,
  fiveGPilot,
  dataRepository,
  systemIntegration,
  serviceCentre,
  workplaceSystem,
  securityOperationsCentre,
  informationSystem,
  operationsCentre,
  smartCityPilot,
  programmeDocument,
  projectPortfolio,
];

export const registersOf = (domain: DomainWord): readonly RegisterShape[] =>
  registerList.filter((register) => register.domain === domain);
