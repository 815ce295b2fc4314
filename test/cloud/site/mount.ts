import * as z from 'zod/mini';

/** The size of a dialog. The names are those of `@forge/bridge/out/modal/modal.d.ts`. */
export const dialogSize = z.union([
  z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']),
  z.object({ width: z.string(), height: z.optional(z.string()) }),
]);
export type DialogSize = z.output<typeof dialogSize>;

/** Everything the shell's script needs to show one of the app's pages. */
export const mount = z.object({
  moduleKey: z.string(),
  title: z.string(),
  resource: z.string(),
  size: dialogSize,
  /** What invocations name. The server looks it up and trusts nothing else. */
  wish: z.object({ issueKey: z.optional(z.string()), projectKey: z.optional(z.string()) }),
  context: z.looseObject({ extension: z.record(z.string(), z.unknown()) }),
  /** The path under which a page module keeps its own history. */
  basePath: z.string(),
});
export type Mount = z.output<typeof mount>;

/** What the whole page knows: the origin of the app's pages, and where its modules are shown. */
export const pageFacts = z.object({
  cdn: z.string(),
  resources: z.array(z.string()),
  modules: z.array(z.object({ key: z.string(), type: z.string(), home: z.optional(z.string()) })),
  projectKey: z.nullable(z.string()),
  /** Outside hosts by their ending, and the address on this machine that takes their place; `{host}` is the host. */
  outside: z.array(z.object({ ending: z.string(), to: z.string() })),
});
export type PageFacts = z.output<typeof pageFacts>;
