import { cleanText } from '../../contract/clean-text';
import { longestName } from '../../contract/connections/settings-view';
import { AppError } from '../../shared/app-error';
import type { Registry } from './registry';

/**
 * The name of a connection nobody named: the org's own, as its address has it, or the product's; with a number where
 * another connection has it.
 */
export function usualName(
  salesforceHost: string | null,
  { connections }: Pick<Registry, 'connections'>,
): string {
  const own = salesforceHost?.split('.')[0] ?? '';
  const name = own === '' ? 'Salesforce' : own.slice(0, longestName);
  const taken = new Set(connections.map((each) => each.name.toLowerCase()));
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? name : `${name.slice(0, longestName - 3)} ${n}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}

/** A name as an admin typed it, cleaned; null where nothing was typed. */
export function readName(typed: string): string | null {
  const name = cleanText(typed).replace(/\s+/g, ' ');
  return name === '' ? null : name;
}

/**
 * Makes sure that no other connection has a name, whatever its letters' case: lists and receipts tell connections apart
 * by name.
 * @throws AppError INVALID_INPUT (nameTaken)
 */
export function refuseTakenName(registry: Registry, id: string, name: string): void {
  const isTaken = registry.connections.some(
    (each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new AppError('INVALID_INPUT', { fields: [{ field: 'name', problem: 'nameTaken' }] });
}
