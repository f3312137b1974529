/** Every data file, by sector. A new company is one line in one of them. */
import type { RegistryData } from '../registry.ts';
import { CHIPS } from './chips.ts';
import { DATA_CENTERS } from './data-centers.ts';
import { AI, BIG_TECH, TECHNOLOGY } from './technology.ts';

export const COMPANY_DATA: RegistryData = {
  big_tech: BIG_TECH,
  ai: AI,
  chips: CHIPS,
  data_center: DATA_CENTERS,
  technology: TECHNOLOGY,
};
