const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** `7.4 MiB`, `512 B`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  return `${Number((bytes / 1024 ** power).toPrecision(3))} ${UNITS[power]}`;
}
