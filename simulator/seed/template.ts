import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

export type TemplateName = 'empty' | 'standard' | 'pro';

/** Fills a fresh store: settings, channels, zones, orders … Users, plan and hash are there already. */
export type StoreTemplate = (sim: SimulatorContext, store: StoreEntity) => void;
