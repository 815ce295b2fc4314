import { measurements } from './measurements';

/** The other end of `measureApart`: takes one measurement and tells its figures. */
async function main([name = '', bundleDir = '']: readonly string[]): Promise<void> {
  const measure = measurements[name];
  if (!measure) throw new Error(`there is no measurement "${name}": ${Object.keys(measurements).join(', ')}`);
  const figures = await measure(bundleDir);
  process.send?.(figures);
  process.disconnect();
}

void main(process.argv.slice(2));
