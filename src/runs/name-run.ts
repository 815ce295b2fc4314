/** The name of a run: its instant in seconds and some letters of chance, so that names sort by time. */
export function nameRun(instant: string, chance: string): string {
  const time = instant.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
  return `${time}-${chance}`;
}
