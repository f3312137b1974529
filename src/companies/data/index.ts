/** Every data file, by sector. A new company is one line in one of them. */
import type { RegistryData } from '../registry.ts';
import { CHIPS } from './chips.ts';
import { CONSUMER, FINANCE, PHARMA, RETAIL } from './consumer.ts';
import { DATA_CENTERS } from './data-centers.ts';
import { OIL_GAS, UTILITIES } from './energy.ts';
import { AUTOMOTIVE, INDUSTRY, TRANSPORT } from './industry.ts';
import { MATERIALS, MINING } from './materials.ts';
import { AI, BIG_TECH, TECHNOLOGY } from './technology.ts';
import { TELECOM } from './telecom.ts';

export const COMPANY_DATA: RegistryData = {
  big_tech: BIG_TECH,
  ai: AI,
  chips: CHIPS,
  data_center: DATA_CENTERS,
  technology: TECHNOLOGY,
  telecom: TELECOM,
  utility: UTILITIES,
  oil_gas: OIL_GAS,
  mining: MINING,
  materials: MATERIALS,
  automotive: AUTOMOTIVE,
  industry: INDUSTRY,
  transport: TRANSPORT,
  retail: RETAIL,
  consumer: CONSUMER,
  pharma: PHARMA,
  finance: FINANCE,
};
