/** Reads the directory: companies written one a line, where a whole entry each would be too long. */
import { type CompanyEntry, type FiscalYear, SECTORS, type Sector } from './company.ts';
import type { RegistryData } from './registry.ts';

/**
 * Lines of `Name=alias=alias|country ticker year|parent`, under headings `# sector`. All but name and country may be left
 * out. `*` before a name: an ordinary word too. `-` for a ticker: not listed. Year: `e9` ends in September and is named
 * by its end, `s3` ends in March and is named by its start.
 */
export function readDirectory(text: string): RegistryData {
  const data: Partial<Record<Sector, CompanyEntry[]>> = {};
  let entries: CompanyEntry[] | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      entries = [];
      data[sectorOf(line)] = entries;
    } else if (entries === undefined) throw new Error(`No sector above: ${line}`);
    else entries.push(entryOf(line));
  }
  return data;
}

function sectorOf(line: string): Sector {
  const sector = SECTORS.find((known) => known === line.slice(2));
  if (sector === undefined) throw new Error(`No such sector: ${line}`);
  return sector;
}

function entryOf(line: string): CompanyEntry {
  const [names = '', facts = '', parent] = line.split('|');
  const marked = names.split('=');
  const [name = '', ...aliases] = marked.map(unmarked);
  const ordinary = names.includes('*') ? marked.filter((word) => word.startsWith('*')).map(unmarked) : [];
  const [country = '', ...rest] = facts.split(' ');
  const year = rest.find((fact) => YEAR.test(fact));
  const ticker = rest.find((fact) => fact !== year && fact !== '-');
  return {
    name,
    country,
    ...(aliases.length > 0 && { aliases }),
    ...(ordinary.length > 0 && { ordinary }),
    ...(year !== undefined && { fiscalYear: fiscalYearOf(year) }),
    ...(ticker !== undefined && { ticker }),
    ...(parent !== undefined && { parent }),
    listed: !rest.includes('-'),
  };
}

const YEAR = /^[es]\d{1,2}$/;

function fiscalYearOf(year: string): FiscalYear {
  return { endMonth: Number(year.slice(1)), namedBy: year.startsWith('e') ? 'end' : 'start' };
}

function unmarked(name: string): string {
  return name.startsWith('*') ? name.slice(1) : name;
}
